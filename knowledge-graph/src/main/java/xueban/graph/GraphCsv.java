package xueban.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A graph as CSV files for a spreadsheet: {@code concepts.csv}, {@code prerequisites.csv}, {@code
 * editions.csv} and {@code misconceptions.csv}. Unit ids are not written; they are made anew from
 * edition, grade, term and order when the files are read.
 */
public final class GraphCsv {
  static final String CONCEPTS = "concepts.csv";
  static final String PREREQUISITES = "prerequisites.csv";
  static final String EDITIONS = "editions.csv";
  static final String MISCONCEPTIONS = "misconceptions.csv";

  /** All files, in the order in which they are read. */
  static final List<String> FILES = List.of(CONCEPTS, PREREQUISITES, EDITIONS, MISCONCEPTIONS);

  private GraphCsv() {}

  /**
   * Writes the files into a folder, which is made if missing; older ones are replaced.
   *
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static void write(KnowledgeGraph graph, Path folder) {
    try {
      Files.createDirectories(folder);
      print(
          folder.resolve(CONCEPTS),
          "id,name,english_name,aliases,definition,subject,stage,grade,term,strand,formula",
          graph.concepts().stream()
              .map(
                  c ->
                      List.of(
                          c.id(),
                          c.name(),
                          c.englishName(),
                          String.join(";", c.aliases()),
                          c.definition(),
                          c.subject(),
                          c.stage() == null ? "" : c.stage().name().toLowerCase(Locale.ROOT),
                          c.grade() == 0 ? "" : c.grade(),
                          c.term() == 0 ? "" : c.term(),
                          c.strand(),
                          c.formula())));
      print(
          folder.resolve(PREREQUISITES),
          "before,after,reason",
          graph.prerequisites().stream().map(p -> List.of(p.before(), p.after(), p.reason())));
      print(
          folder.resolve(EDITIONS),
          "edition_id,edition_name,grade,term,unit_order,unit_title,concept_order,concept_id",
          graph.editions().stream()
              .flatMap(edition -> EditionPlaces.places(edition).stream())
              .map(
                  p ->
                      List.of(
                          p.editionId(),
                          p.editionName(),
                          p.grade(),
                          p.term(),
                          p.unitOrder(),
                          p.unitTitle(),
                          p.conceptOrder(),
                          p.concept())));
      print(
          folder.resolve(MISCONCEPTIONS),
          "concept_id,name,shows_as,cure",
          graph.misconceptions().stream()
              .map(m -> List.of(m.concept(), m.name(), m.showsAs(), m.cure())));
    } catch (IOException e) {
      throw new UncheckedIOException("The graph could not be written to " + folder, e);
    }
  }

  private static void print(Path file, String header, Stream<? extends List<?>> rows)
      throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader(header.split(",")).setRecordSeparator("\n").get();
    try (CSVPrinter printer = format.print(Files.newBufferedWriter(file))) {
      printer.printRecords(rows);
    }
  }
}
