package xueban.bench;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * What {@code ./xueban bench …}, {@code train}, {@code vectors}, {@code embedding-table} and {@code
 * request-words} start.
 */
@Command(
    name = "xueban",
    subcommands = {})
public final class Main {
  /** Every bench there is, in the order in which they are listed. */
  static final List<Bench> BENCHES =
      List.of(
          new SmokeBench(),
          new TaggingBench(),
          new SearchConceptsBench(),
          new SearchBench(),
          new SearchMeaningBench(),
          new TracingBench(),
          new WarningBench(),
          new DiagnosisBench(),
          new MemoryBench(),
          new AdaptiveBench(),
          new GeneratorsBench(),
          new PrerequisitesBench(),
          new RequestsBench(),
          new SuggestBench(),
          new ScaleBench(),
          new ScaleClusterBench(),
          new ScaleVectorsBench(),
          new VectorsBench(),
          new EmbeddingBench(),
          new IndexingBench(),
          new PicturesBench(),
          new DuplicatesBench(),
          new GradingBench(),
          new ShortAnswersBench(),
          new HomeworkBench(),
          new PaperBench(),
          new AnswersBench(),
          new SafetyBench(),
          new FaqBench());

  private Main() {}

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .addSubcommand(new BenchCommand(BENCHES))
        .addSubcommand(new TrainCommand())
        .addSubcommand(new VectorsCommand())
        .addSubcommand(new EmbeddingTableCommand())
        .addSubcommand(new RequestWordsCommand());
  }
}
