package xueban.server.cli;

import io.grpc.Channel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import xueban.XuebanException;
import xueban.v1.CreatePaperRequest;
import xueban.v1.ExportPaperRequest;
import xueban.v1.ExportPaperResponse;
import xueban.v1.Paper;
import xueban.v1.PaperEntry;
import xueban.v1.PaperServiceGrpc;
import xueban.v1.PaperVersion;
import xueban.v1.TableCell;

/** {@code ./xueban paper BLUEPRINT}: makes a test paper from a sheet and shows it. */
@Command(
    name = "paper",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a test paper from a blueprint (CSV or TSV), in parallel versions, and keeps it.",
      "The header is 知识点,题型,难度,题数,分值 or concept,kind,difficulty,count,points; one row a line.",
      "With --docx it also writes each version and its key as documents. The command below takes"
          + " what",
      "learners wrote on it."
    },
    subcommands = PaperRecordCommand.class)
final class PaperCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BLUEPRINT",
      description = "The sheet, UTF-8.")
  private @Nullable Path blueprint;

  @Option(names = "--class", description = "Id of the class; without one, for anybody.")
  private String classId = "";

  @Option(names = "--title", description = "Title. Default: made from the rows.")
  private String title = "";

  @Option(names = "--minutes", description = "Time of the test, 1 to 240. Default: no limit.")
  private int minutes;

  @Option(names = "--points", description = "What the rows must add up to. Default: no matter.")
  private double points;

  @Option(names = "--versions", description = "Parallel versions, 1 to 4. Default: 1.")
  private int versions;

  @Option(names = "--seed", description = "Seed of the choice between equals. Default: 0.")
  private int seed;

  @Option(names = "--docx", paramLabel = "FOLDER", description = "Where to write documents.")
  private @Nullable Path folder;

  @Override
  public Integer call() throws Exception {
    if (blueprint == null) {
      throw new ParameterException(
          spec.commandLine(), "Missing required parameter: 'BLUEPRINT', or a command.");
    }
    String table = text(blueprint);
    try (ServiceLink link = ServiceLink.open(service)) {
      Paper paper =
          PaperServiceGrpc.newBlockingV2Stub(link.channel())
              .createPaper(
                  CreatePaperRequest.newBuilder()
                      .setClassId(classId)
                      .setTitle(title)
                      .setTable(table)
                      .setMinutes(minutes)
                      .setTotalPoints(points)
                      .setVersionCount(versions)
                      .setSeed(seed)
                      .build())
              .getPaper();
      print(paper);
      if (folder != null) {
        export(link.channel(), paper, folder);
      }
      return 0;
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw XuebanException.invalid(
          "BLUEPRINT", "\"%s\" is not UTF-8; save the sheet as CSV UTF-8.".formatted(file));
    } catch (IOException e) {
      throw XuebanException.invalid(
          "BLUEPRINT", "\"%s\" cannot be read; correct the path.".formatted(file));
    }
  }

  private void print(Paper paper) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s  %s%n", paper.getPaperId(), paper.getTitle());
    for (PaperVersion version : paper.getVersionsList()) {
      out.printf(
          "version %s: %d items, %.1f points, %d min, expected score %.1f",
          version.getName(),
          version.getEntriesCount(),
          version.getPoints(),
          (version.getDurationSeconds() + 59) / 60,
          version.getExpectedScore());
      out.print(version.hasScoreSpread() ? " ± %.1f".formatted(version.getScoreSpread()) : "");
      out.println(
          version.hasReliability()
              ? ", reliability at least %.2f".formatted(version.getReliability())
              : "");
      for (PaperEntry entry : version.getEntriesList()) {
        out.printf(
            "  %3d. %-40s %5.1f  %.2f  %s%n",
            entry.getNumber(),
            entry.getItemId(),
            entry.getPoints(),
            entry.getExpectedSuccess(),
            entry.getConcept().getName());
      }
    }
    if (paper.getVersionsCount() > 0) {
      for (TableCell cell : paper.getVersions(0).getTableList()) {
        out.printf(
            "table: %s, %s: %.1f of %.1f points%n",
            cell.getTitle(),
            SearchCommand.word(cell.getBand().name(), "DIFFICULTY_BAND_"),
            cell.getPoints(),
            cell.getPlannedPoints());
      }
    }
    paper.getNotesList().forEach(note -> out.println("note: " + note));
  }

  private void export(Channel channel, Paper paper, Path into) throws Exception {
    Files.createDirectories(into);
    for (PaperVersion version : paper.getVersionsList()) {
      for (boolean key : List.of(false, true)) {
        ExportPaperResponse file =
            PaperServiceGrpc.newBlockingV2Stub(channel)
                .exportPaper(
                    ExportPaperRequest.newBuilder()
                        .setPaperId(paper.getPaperId())
                        .setVersionName(version.getName())
                        .setWithKey(key)
                        .build());
        Path written = into.resolve(file.getFileName());
        Files.write(written, file.getContent().toByteArray());
        spec.commandLine().getOut().println("wrote " + written);
      }
    }
  }
}
