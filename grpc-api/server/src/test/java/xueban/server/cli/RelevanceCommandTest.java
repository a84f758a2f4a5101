package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceCommandTest {
  @TempDir private Path folder;
  private Path queries;
  private Path judged;

  @BeforeEach
  void files() throws IOException {
    queries = Files.write(folder.resolve("queries.txt"), List.of("勾股定理的证明", "", "认识平方"));
    judged =
        Files.write(
            folder.resolve("judged.tsv"),
            List.of(
                "\uFEFFquery\tentry\tgrade\ttitle",
                "勾股定理的证明\tlesson-p\t3\t勾股定理的证明",
                "认识平方\tlesson-p\t2\t",
                "认识平方\tlesson-s\t0\t",
                "认识平方\titem-3\t\t"));
  }

  private static Ran relevance(String... args) {
    List<String> all = new java.util.ArrayList<>(List.of("relevance"));
    all.addAll(List.of(args));
    all.add("--data-dir=" + SmallSchool.folder());
    return Ran.xueban(all.toArray(new String[0]));
  }

  @Test
  void sheet_isATableToJudge_withKnownGrades() {
    Ran ran = relevance("sheet", queries.toString(), "--limit=2", "--known=" + judged);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .startsWith("query\tentry\tgrade\ttitle", "勾股定理的证明\tlesson-p\t3\t勾股定理的证明")
        .contains("认识平方\tlesson-s\t0\t认识平方");
  }

  @Test
  void measure_tellsFigures_andTheWrongFirst() {
    Ran ran = relevance("measure", judged.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines())
        .contains("queries           2; of 0 the first hit is not judged and counts as wrong")
        .contains("wrong first: 认识平方  [lesson-s]")
        .contains(
            "first hit right   0.500  (0.095 to 0.905 with 95 % confidence; goal 0.95: missed)");
  }

  @Test
  void against_tellsQueryByQuery() throws IOException {
    Path before = folder.resolve("before.tsv");
    assertThat(relevance("measure", judged.toString(), "--save=" + before).code()).isZero();
    List<String> kept = Files.readAllLines(before);
    assertThat(kept).hasSize(2).anyMatch(line -> line.startsWith("认识平方\tlesson-s"));
    Files.write(before, List.of(kept.get(0), "认识平方\tlesson-p"));

    assertThat(relevance("measure", judged.toString(), "--against=" + before).out().lines())
        .anyMatch(line -> line.startsWith("against before    better on 0, worse on 1 of 2 queries"))
        .anyMatch(line -> line.endsWith("认识平方  [lesson-p before, lesson-s now]"));
  }

  @Test
  void judge_sheetOutAndIn_thenListAndLive() throws IOException {
    assertThat(SmallSchool.xueban("search", "勾股定理的证明过程").code()).isZero();
    Ran out = relevance("judge", "--judge=li", "--limit=50");
    assertThat(out.err()).isEmpty();
    List<String> sheet = out.out().lines().toList();
    assertThat(sheet)
        .startsWith("query\tentry\tgrade\ttitle\tsearch")
        .anyMatch(line -> line.startsWith("勾股定理的证明过程\tlesson-p\t\t勾股定理的证明\t"));
    Path filled =
        Files.write(
            folder.resolve("filled.tsv"),
            sheet.stream()
                .map(line -> line.replaceFirst("\tlesson-p\t\t", "\tlesson-p\t3\t"))
                .toList());
    assertThat(relevance("judge", "--judge=li", "--put=" + filled).out())
        .contains(" judgements taken");
    assertThat(relevance("list").out().lines())
        .startsWith("query\tentry\tgrade")
        .contains("勾股定理的证明过程\tlesson-p\t3");
    Ran live = relevance("live", "--days=2");
    assertThat(live.err()).isEmpty();
    assertThat(live.out().lines())
        .anyMatch(line -> line.startsWith("searches          "))
        .anyMatch(
            line ->
                line.startsWith("first hit right   1.000  (")
                    && line.endsWith("goal 0.95: not told yet, judge more searches"));
    assertThat(relevance("judge", "--judge=li", "--put=" + out(sheet.getFirst())).err())
        .startsWith("xueban: --put: ")
        .contains("third column");
  }

  @Test
  void discard_takesASearchAway() {
    assertThat(SmallSchool.xueban("search", "平方是谁想出来的").code()).isZero();
    String id =
        relevance("judge", "--judge=wang", "--limit=50")
            .out()
            .lines()
            .filter(line -> line.startsWith("平方是谁想出来的\t"))
            .findFirst()
            .map(line -> line.substring(line.lastIndexOf('\t') + 1))
            .orElseThrow();
    assertThat(relevance("discard", id).out()).contains("deleted searches: 1");
    assertThat(relevance("discard", id).out()).contains("nothing changed");
    assertThat(relevance("judge", "--judge=wang", "--limit=50").out()).doesNotContain("平方是谁想出来的");
  }

  private Path out(String line) throws IOException {
    return Files.writeString(folder.resolve("unjudged.tsv"), line + "\n");
  }

  @Test
  void wrongFiles_areNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "\n");
    assertThat(relevance("sheet", empty.toString()).err())
        .startsWith("xueban: QUERIES: ")
        .contains("write one a line");
    assertThat(relevance("measure", empty.toString()).err()).contains("third column");
    assertThat(relevance("measure", folder.resolve("none.tsv").toString()).err())
        .startsWith("xueban: JUDGEMENTS: ")
        .contains("none.tsv");
    assertThat(relevance("measure", judged.toString(), "--against=" + empty).err())
        .startsWith("xueban: --against: ")
        .contains("勾股定理的证明");
    Path wrong = Files.writeString(folder.resolve("wrong.tsv"), "圆\ta\tgood\n");
    assertThat(relevance("measure", wrong.toString()).err()).contains("line 1", "\"good\"");
  }
}
