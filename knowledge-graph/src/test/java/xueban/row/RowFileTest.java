package xueban.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;

class RowFileTest {
  @TempDir Path folder;

  private final List<Row> taken = new ArrayList<>();
  private final List<String> rejected = new ArrayList<>();

  private ImportReport read(String name, String content, ImportOptions options) throws IOException {
    return read(name, content.getBytes(UTF_8), options);
  }

  private ImportReport read(String name, byte[] content, ImportOptions options) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream zip = name.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
      zip.write(content);
    }
    ImportOptions collecting =
        options.withRejections((r, raw) -> rejected.add(r.line() + ": " + r.reason()));
    return RowFile.read(
        file,
        collecting,
        2,
        rows -> {
          taken.addAll(rows);
          return rows.stream().map(r -> RowOutcome.ADDED).toList();
        });
  }

  @Test
  void read_jsonLinesGzipped_takesGoodRowsAndNamesBadOnes() throws IOException {
    String content = "{\"id\":\"a\"}\n\nnot json\n[1]\n{\"id\":\"b\",\"n\":1.5}";

    ImportReport report = read("x.jsonl.gz", content, ImportOptions.defaults());

    assertThat(report).isEqualTo(new ImportReport(4, 2, 0, 0, 2, false));
    assertThat(taken).extracting(Row::line).containsExactly(1L, 5L);
    assertThat(taken.get(1).number("n")).hasValue(1.5);
    assertThat(rejected).hasSize(2);
    assertThat(rejected.get(0)).startsWith("3: the line is not JSON");
    assertThat(rejected.get(1)).startsWith("4: the line is not a JSON object");
  }

  @Test
  void read_csv_joinsQuotedLinesRenamesAndFillsIn() throws IOException {
    String content =
        "\uFEFFnr,\"label, long\"\r\n1,\"two\nlines \"\"quoted\"\"\"\r\n2,\r\n3,x,y\r\n";
    ImportOptions options =
        ImportOptions.defaults()
            .withColumns(Map.of("id", "nr", "name", "label, long"))
            .withConstants(Map.of("subject", "mathematics", "name", "unnamed"));

    ImportReport report = read("x.csv", content, options);

    assertThat(report.added()).isEqualTo(2);
    assertThat(taken.get(0).text("name")).isEqualTo("two\nlines \"quoted\"");
    assertThat(taken.get(0).text("subject")).isEqualTo("mathematics");
    assertThat(taken.get(1).text("name")).isEqualTo("unnamed");
    assertThat(rejected)
        .containsExactly("5: the line has 3 cells where the header has 2; mend the row.");
  }

  @Test
  void read_tsv_leavesQuotesAlone() throws IOException {
    read("x.tsv", "id\ttext\na\t5\" screen\n", ImportOptions.defaults());

    assertThat(taken.get(0).text("text")).isEqualTo("5\" screen");
  }

  @Test
  void read_lineInAnotherEncoding_rejectsThatLineOnly() throws IOException {
    byte[] bytes =
        "{\"id\":\"a\"}\n{\"id\":\"勾股\"}\n{\"id\":\"c\"}\n".getBytes(Charset.forName("GBK"));

    ImportReport report = read("x.jsonl", bytes, ImportOptions.defaults());

    assertThat(report.added()).isEqualTo(2);
    assertThat(rejected.get(0)).startsWith("2: the line is not UTF-8 (perhaps GBK)");
  }

  @Test
  void read_tenMegabyteLine_rejectsItAndGoesOn() throws IOException {
    String content = "{\"id\":\"" + "x".repeat(10 << 20) + "\"}\n{\"id\":\"b\"}\n";

    ImportReport report = read("x.jsonl", content, ImportOptions.defaults());

    assertThat(report.added()).isEqualTo(1);
    assertThat(rejected.get(0)).startsWith("1: the line is longer than 4194304 bytes");
  }

  @Test
  void read_quoteNeverClosed_saysWhereItOpens() throws IOException {
    read("x.csv", "id\na\n\"b\nc\n", ImportOptions.defaults());

    assertThat(rejected).containsExactly("3: the line opens a quote (\") that is never closed.");
  }

  @Test
  void read_missingFileUnknownKindOrColumn_saysWhatToDo() {
    assertThatThrownBy(
            () ->
                RowFile.read(folder.resolve("no.csv"), ImportOptions.defaults(), 1, r -> List.of()))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no.csv")
        .hasMessageContaining("correct the path");
    assertThatThrownBy(() -> read("x.xlsx", "", ImportOptions.defaults()))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining(".jsonl, .csv or .tsv");
    assertThatThrownBy(
            () -> read("y.csv", "a,b\n", ImportOptions.defaults().withColumns(Map.of("id", "nr"))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no column \"nr\" to map to id");
  }
}
