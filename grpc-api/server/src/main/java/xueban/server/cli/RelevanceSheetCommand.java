package xueban.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.recommend.relevance.JudgementList;
import xueban.v1.SearchHit;

/** {@code ./xueban relevance sheet QUERIES}. */
@Command(
    name = "sheet",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what is found for each query of a file, one a line, as a table to judge:",
      "query, entry, grade, title, apart by tabs. Write in the third column 0 wrong, 1 touches it,",
      "2 right or 3 just what was looked for. Then: ./xueban relevance measure FILE"
    })
final class RelevanceSheetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(index = "0", paramLabel = "QUERIES", description = "File with a query a line.")
  private Path queries = Path.of("");

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "A sheet judged before: its grades are filled in.")
  private @Nullable Path known;

  @Option(names = "--limit", description = "Most hits of a query, 1 to 100. Default: 5.")
  private int limit = 5;

  @Option(names = "--understand", description = "Read each query as a request.")
  private boolean understand;

  @Override
  public Integer call() throws Exception {
    Limit.check(limit, 100);
    List<String> asked =
        JudgedFiles.lines("QUERIES", queries).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (asked.isEmpty()) {
      throw XuebanException.invalid(
          "QUERIES", "%s has no query; write one a line.".formatted(queries));
    }
    JudgementList judged =
        JudgementList.parse(known == null ? List.of() : JudgedFiles.lines("--known", known));
    PrintWriter out = spec.commandLine().getOut();
    try (ServiceLink link = ServiceLink.open(service)) {
      JudgedSearch search = new JudgedSearch(link.channel(), understand);
      out.println("query\tentry\tgrade\ttitle");
      for (String query : asked) {
        Map<String, Integer> grades = judged.of(query);
        for (SearchHit hit : search.hits(query, limit)) {
          String id = hit.getResource().getId();
          Integer grade = grades.get(id);
          out.printf(
              "%s\t%s\t%s\t%s%n",
              query.replaceAll("\\s", " "),
              id,
              grade == null ? "" : grade,
              hit.getResource().getMetadata().getTitle().replaceAll("\\s", " "));
        }
      }
      return 0;
    }
  }
}
