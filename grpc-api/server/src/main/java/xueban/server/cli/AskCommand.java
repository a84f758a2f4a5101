package xueban.server.cli;

import io.grpc.stub.BlockingClientCall;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.v1.AnswerDone;
import xueban.v1.AnswerRefusal;
import xueban.v1.AnswerSentence;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AskRequest;
import xueban.v1.AskResponse;
import xueban.v1.Citation;
import xueban.v1.ConceptTag;

/** {@code ./xueban ask TEXT}: prints the answer as it comes about, then its sources. */
@Command(
    name = "ask",
    mixinStandardHelpOptions = true,
    description = "Answers a question with sources; an exercise gets a hint first.")
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(arity = "1..*", paramLabel = "TEXT", description = "The question.")
  private List<String> text = List.of();

  @Option(names = "--learner", paramLabel = "LEARNER", description = "Who asks.")
  private String learner = "";

  @Option(
      names = "--after",
      paramLabel = "QUESTION",
      description = "What was asked before, oldest first; give it again for each question.")
  private List<String> earlier = List.of();

  /** They come before the sentences that cite them; a person reads them after. */
  private final List<String> sources = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    try (ServiceLink link = ServiceLink.open(service)) {
      AskRequest request =
          AskRequest.newBuilder()
              .setQuestion(String.join(" ", text))
              .setLearnerId(learner)
              .addAllEarlierQuestions(earlier)
              .build();
      BlockingClientCall<?, AskResponse> answer =
          AnswerServiceGrpc.newBlockingV2Stub(link.channel()).ask(request);
      while (answer.hasNext()) {
        print(answer.read(), out);
        out.flush();
      }
      sources.forEach(out::println);
      return 0;
    }
  }

  private void print(AskResponse part, PrintWriter out) {
    switch (part.getPartCase()) {
      case SENTENCE -> print(part.getSentence(), out);
      case CITATION -> sources.add(source(part.getCitation()));
      case RELATED_CONCEPTS -> {
        String names =
            part.getRelatedConcepts().getConceptsList().stream()
                .map(ConceptTag::getName)
                .collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
          out.println("知识点：" + names);
        }
      }
      case DONE -> print(part.getDone(), out);
      case REFUSAL -> print(part.getRefusal(), out);
      case PART_NOT_SET -> {}
    }
  }

  private static void print(AnswerSentence sentence, PrintWriter out) {
    out.print(sentence.getText());
    if (sentence.getComplete()) {
      out.println(
          sentence.getCitationNumbersList().stream()
              .map(number -> " [" + number + "]")
              .collect(Collectors.joining()));
    }
  }

  private static String source(Citation citation) {
    String id =
        switch (citation.getSourceCase()) {
          case RESOURCE_ID -> citation.getResourceId();
          case ITEM_ID -> citation.getItemId();
          case CONCEPT_ID -> citation.getConceptId();
          case FAQ_ID -> citation.getFaqId();
          case SOURCE_NOT_SET -> "";
        };
    return "[%d] %s (%s)".formatted(citation.getNumber(), citation.getTitle(), id);
  }

  private static void print(AnswerDone done, PrintWriter out) {
    switch (done.getKind()) {
      case ANSWER_KIND_HINT -> out.println("提示：" + done.getHint().getText());
      case ANSWER_KIND_SOLUTION -> out.println(done.getSolution());
      case ANSWER_KIND_CITED, ANSWER_KIND_UNSPECIFIED, UNRECOGNIZED -> {}
    }
    if (done.getNextIdsCount() > 0) {
      out.println("接着看：" + String.join("、", done.getNextIdsList()));
    }
  }

  private static void print(AnswerRefusal refusal, PrintWriter out) {
    out.println(refusal.getText());
    refusal
        .getNearestFaqsList()
        .forEach(entry -> out.printf("- %s (%s)%n", entry.getQuestion(), entry.getId()));
    refusal
        .getNearestResourcesList()
        .forEach(r -> out.printf("- %s (%s)%n", r.getMetadata().getTitle(), r.getId()));
  }
}
