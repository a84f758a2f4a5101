package xueban.server.cli;

import io.grpc.StatusException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.ConceptRef;
import xueban.v1.Explanation;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchHit;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchServiceGrpc.SearchServiceBlockingV2Stub;
import xueban.v1.UnderstoodSlot;

/** {@code ./xueban search TEXT}, or what a picture or recording says. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds resources and items by meaning and by words.")
final class SearchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(arity = "0..*", paramLabel = "TEXT", description = "What is looked for.")
  private List<String> text = List.of();

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Search for the text in a picture (JPEG, PNG) in place of TEXT.")
  private @Nullable Path picture;

  @Option(
      names = "--voice",
      paramLabel = "FILE",
      description = "Search for what a recording says (WAV, MP3, Ogg, WebM, M4A, FLAC).")
  private @Nullable Path voice;

  @Option(names = "--grade", description = "Only these grades, 1 to 12.")
  private List<Integer> grades = List.of();

  @Option(names = "--type", description = "Only these types, such as lesson or item.")
  private List<String> types = List.of();

  @Option(names = "--limit", description = "Most hits, 1 to 100. Default: 10.")
  private int limit = 10;

  @Option(names = "--explain", description = "Say how each score comes about.")
  private boolean explain;

  @Option(
      names = "--understand",
      description = "Read TEXT as a request: what it says of grade, type and the like filters.")
  private boolean understand;

  @Override
  public Integer call() throws Exception {
    Limit.check(limit, 100);
    requireOneSource();
    try (ServiceLink link = ServiceLink.open(service)) {
      SearchServiceBlockingV2Stub search = SearchServiceGrpc.newBlockingV2Stub(link.channel());
      String query = query(new RecognizedQuery(search, spec.commandLine().getOut()));
      if (query.isEmpty()) {
        return 0; // it has been said what may help
      }
      SearchRequest request =
          SearchRequest.newBuilder()
              .setQuery(query)
              .setFilters(
                  SearchFilters.newBuilder()
                      .addAllGrades(grades)
                      .addAllTypes(types.stream().map(SearchCommand::type).toList()))
              .setPageSize(limit)
              .setExplain(explain)
              .setUnderstand(understand)
              .build();
      print(search.search(request));
      return 0;
    }
  }

  private void requireOneSource() {
    int sources = (text.isEmpty() ? 0 : 1) + (picture == null ? 0 : 1) + (voice == null ? 0 : 1);
    if (sources != 1) {
      throw new ParameterException(
          spec.commandLine(), "Give one of TEXT, --picture FILE and --voice FILE");
    }
  }

  private String query(RecognizedQuery recognized) throws IOException, StatusException {
    if (picture != null) {
      return recognized.ofPicture(picture);
    }
    return voice == null ? String.join(" ", text) : recognized.ofVoice(voice);
  }

  private void print(SearchResponse answer) {
    PrintWriter out = spec.commandLine().getOut();
    answer.getUnderstanding().getSlotsList().forEach(slot -> print(out, slot));
    if (!answer.getCorrectedQuery().isEmpty()) {
      out.printf("Searched for: %s%n", answer.getCorrectedQuery());
    }
    if (!answer.getOfferedQuery().isEmpty()) {
      out.printf("Did you mean: %s%n", answer.getOfferedQuery());
    }
    if (answer.getHitsCount() == 0) {
      out.println("Nothing found. Use other words, or fewer filters.");
    }
    int number = 0;
    for (SearchHit hit : answer.getHitsList()) {
      out.printf(
          "%d. %s  [%s, %s]%n",
          ++number,
          hit.getResource().getMetadata().getTitle(),
          word(hit.getResource().getType().name(), "RESOURCE_TYPE_"),
          hit.getResource().getId());
      out.printf("   %s%n", hit.getReason().getText());
      if (hit.getDuplicateCount() > 0) {
        out.printf("   and %d near-duplicates%n", hit.getDuplicateCount());
      }
      String concepts =
          hit.getResource().getConceptsList().stream()
              .map(ConceptRef::getName)
              .collect(Collectors.joining("、"));
      if (!concepts.isEmpty()) {
        out.printf("   知识点：%s%n", concepts);
      }
      if (explain) {
        print(out, hit.getExplanation(), 3);
      }
    }
    out.printf(
        "%d of %s%d%n",
        number, answer.getPage().getTotalExact() ? "" : "at least ", answer.getPage().getTotal());
  }

  private static void print(PrintWriter out, UnderstoodSlot slot) {
    out.printf(
        "%s: %s  [%s]%s%n",
        word(slot.getKind().name(), "SLOT_KIND_"),
        slot.getLabel(),
        word(slot.getUse().name(), "SLOT_USE_"),
        slot.getNote().isEmpty() ? "" : "  " + slot.getNote());
  }

  private static void print(PrintWriter out, Explanation explanation, int indent) {
    out.printf(
        "%s%.4f  %s%n", " ".repeat(indent), explanation.getValue(), explanation.getDescription());
    explanation.getPartsList().forEach(part -> print(out, part, indent + 2));
  }

  private static ResourceType type(String word) {
    try {
      return ResourceType.valueOf(
          "RESOURCE_TYPE_" + word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--type: \"%s\" is unknown; give one of %s."
              .formatted(
                  word,
                  List.of(ResourceType.values()).stream()
                      .filter(t -> t != ResourceType.UNRECOGNIZED && t.getNumber() != 0)
                      .map(t -> word(t.name(), "RESOURCE_TYPE_"))
                      .collect(Collectors.joining(", "))),
          e);
    }
  }

  /** Returns an enum's name as a person writes it. */
  static String word(String name, String prefix) {
    return name.replace(prefix, "").toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
