package xueban.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.graph.BuiltInGraph;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.request.RequestParser;
import xueban.nlp.request.RestTraining;
import xueban.nlp.request.RestTraining.Example;

/**
 * {@code ./xueban request-words FOLDER}: learns which words of a request are looked for. Of dev3,
 * dev4 and dev6 only every other request teaches, so that the rest of them can judge.
 */
@Command(
    name = "request-words",
    mixinStandardHelpOptions = true,
    description = {
      "Learns from the written requests of dev, dev2, dev5 and every other one of dev3, dev4 and"
          + " dev6 which words that",
      "fill no slot are looked for, says how well, cross-validated, and writes the weights that",
      "ship: some minutes. FOLDER is the root of the sources."
    })
final class RequestWordsCommand implements Callable<Integer> {
  private static final String WEIGHTS = "nlp/src/main/resources/xueban/nlp/request/rest.tsv";
  private static final List<String> SPLITS = List.of("dev", "dev2", "dev3", "dev4", "dev5", "dev6");

  /** Of these every other request was never read, and judges. */
  private static final List<String> HALVED = List.of("dev3", "dev4", "dev6");

  private static final int FOLDS = 8;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FOLDER", description = "Root of the sources.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws IOException {
    KnowledgeGraph graph = BuiltInGraph.load();
    RestTraining training = new RestTraining(RequestParser.of(TextAnalysis.of(graph), graph));
    List<Example> examples = new ArrayList<>();
    for (String split : SPLITS) {
      List<Example> some = teaching(split);
      int right = 0;
      for (int fold = 0; fold < FOLDS; fold++) {
        right += training.right(dealt(some, fold, true), training.learn(others(split, fold)));
      }
      say(split, some.size(), right);
      examples.addAll(some);
    }
    SortedMap<String, Double> weights = training.learn(examples);
    write(weights);
    return 0;
  }

  private void say(String split, int requests, int right) {
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(
          String.format(
              Locale.ROOT,
              "%s: %d requests, text right %.3f cross-validated",
              split,
              requests,
              (double) right / requests));
      out.flush();
    }
  }

  /** Returns the requests of a split that teach. */
  private static List<Example> teaching(String split) {
    List<Example> all = JudgedRequest.examples(split);
    return HALVED.contains(split) ? dealt(all, 2, 0, true) : all;
  }

  private static List<Example> dealt(List<Example> some, int fold, boolean in) {
    return dealt(some, FOLDS, fold, in);
  }

  private static List<Example> dealt(List<Example> some, int folds, int fold, boolean in) {
    List<Example> dealt = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      if ((i % folds == fold) == in) {
        dealt.add(some.get(i));
      }
    }
    return dealt;
  }

  /** Returns all requests that teach but those of one fold of one split. */
  private static List<Example> others(String split, int fold) {
    List<Example> others = new ArrayList<>();
    for (String other : SPLITS) {
      List<Example> some = teaching(other);
      others.addAll(other.equals(split) ? dealt(some, fold, false) : some);
    }
    return others;
  }

  private void write(SortedMap<String, Double> weights) throws IOException {
    if (folder == null) {
      throw new IllegalStateException("FOLDER is not set. Give the root of the sources.");
    }
    Path file = folder.resolve(WEIGHTS);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, RestTraining.rows(weights));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
