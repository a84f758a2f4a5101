package xueban.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.nlp.relation.PrerequisiteSuggester;
import xueban.nlp.relation.RelationSources;
import xueban.nlp.relation.RelationSuggestion;
import xueban.nlp.relation.RelationSuggestions;

/** {@code ./xueban graph suggest}. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    description =
        "Shows prerequisites that the graph may lack or have wrong, with reasons. Changes nothing:"
            + " a person decides, and imports what is right.")
final class GraphSuggestCommand implements Callable<Integer> {
  private static final long SEED = 1;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GraphSource source = new GraphSource();

  @Option(names = "--subject", description = "Only pairs with a concept of this subject.")
  private String subject = "";

  @Option(names = "--limit", description = "Most suggestions of each kind. Default: 20.")
  private int limit = 20;

  @Option(
      names = "--min",
      paramLabel = "P",
      description =
          "Least probability of a missing prerequisite, between 0 and 1; one that is there is shown"
              + " if its own is at most 1 - P. Default: 0.8.")
  private double min = .8;

  @Override
  public Integer call() throws Exception {
    KnowledgeGraph graph = source.graph();
    requireSubject(graph);
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      RelationSources sources = RelationSources.of(graph).withEmbedder(embedder);
      print(graph, PrerequisiteSuggester.learn(sources, SEED).suggest(subject, limit, min));
    }
    return 0;
  }

  private void requireSubject(KnowledgeGraph graph) {
    List<String> subjects = graph.concepts().stream().map(Concept::subject).distinct().toList();
    if (!subject.isEmpty() && !subjects.contains(subject)) {
      throw new IllegalArgumentException(
          "--subject: the graph has no \"%s\"; it has %s."
              .formatted(subject, String.join(", ", subjects)));
    }
  }

  private void print(KnowledgeGraph graph, RelationSuggestions found) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("可能缺少的先修（看了 %d 对）：%n", found.judged());
    found.missing().forEach(s -> print(graph, s, out));
    if (found.missing().isEmpty()) {
      out.println("  没有。--min 小一些会多一些。");
    }
    out.println("可能有误的先修：");
    found.doubtful().forEach(s -> print(graph, s, out));
    if (found.doubtful().isEmpty()) {
      out.println("  没有。--min 小一些会多一些。");
    }
    out.println("这些只是建议，图没有改动；请核对后用 import 改。");
  }

  private static void print(KnowledgeGraph graph, RelationSuggestion s, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  %.2f  %s → %s  (%s → %s；反向 %.2f)%n        %s%n",
        s.probability(),
        graph.concept(s.before()).name(),
        graph.concept(s.after()).name(),
        s.before(),
        s.after(),
        s.reverseProbability(),
        s.reason());
  }
}
