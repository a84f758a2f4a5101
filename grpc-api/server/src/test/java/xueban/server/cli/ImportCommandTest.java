package xueban.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  @TempDir Path files;

  @Test
  void graph_csvThenPrerequisites_twiceChangesNothing() throws IOException {
    Path concepts =
        write("concepts.csv", "id,name,subject\ng.a,加法,imports\ng.b,乘法,imports\ng.c,乘方,imports\n");
    Path edges = write("edges.tsv", "before\tafter\ng.a\tg.b\ng.b\tg.c\ng.c\tg.a\n");

    assertThat(take("graph", concepts)).isEqualTo(done(3, 3, 0, 0, 0));
    assertThat(take("graph", concepts)).isEqualTo(done(3, 0, 0, 3, 0));
    Ran cycle = SmallSchool.xueban("import", "graph", edges.toString());
    assertThat(cycle.out()).startsWith("3 rows: 2 added, 0 changed, 0 unchanged, 1 rejected, see ");
    assertThat(rejected(edges))
        .startsWith("line\treason\trow\n4\t")
        .contains("g.a", "g.b", "g.c")
        .endsWith("\tg.c g.a\n");
  }

  @Test
  void graph_json_wholeOrNotAtAll() throws IOException {
    Path good =
        write(
            "graph.json",
            """
            {"concepts":[{"id":"j.a","name":"集合","subject":"imports"},{"id":"j.b","name":"子集","subject":"imports"}],
             "prerequisites":[{"before":"j.a","after":"j.b"}]}
            """);
    Path bad =
        write(
            "bad.json", "{\"concepts\":[{\"id\":\"j.c\",\"name\":\"\",\"subject\":\"imports\"}]}");

    assertThat(take("graph", good)).isEqualTo(done(3, 3, 0, 0, 0));
    assertThat(take("graph", good)).isEqualTo(done(3, 0, 0, 3, 0));
    Ran refused = SmallSchool.xueban("import", "graph", bad.toString());
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).startsWith("xueban: ").contains("name").doesNotContain("\tat ");
  }

  @Test
  void resources_gzippedJsonLines_goodTakenBadListed_twiceChangesNothing() throws IOException {
    Path file =
        gzip(
            "课程.jsonl.gz",
            """
            {"id":"i.1","title":"分数的加法","subject":"imports","language":"zh"}
            {"id":"i.2","title":
            {"id":"i.4","subject":"imports"}

            {"id":"i.3","title":"小数","subject":"imports","language":"zh"}
            """);

    Ran first = SmallSchool.xueban("import", "resources", file.toString());
    Path list = files.resolve("课程.jsonl.gz.rejected");

    assertThat(first.code()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .isEqualTo("4 rows: 2 added, 0 changed, 0 unchanged, 2 rejected, see %s%n".formatted(list));
    assertThat(Files.readAllLines(list))
        .satisfiesExactly(
            header -> assertThat(header).isEqualTo("line\treason\trow"),
            row -> assertThat(row).startsWith("2\tthe line is not JSON: ").endsWith("\"title\":"),
            row -> assertThat(row).startsWith("3\ttitle").endsWith("\"imports\"}"));
    assertThat(SmallSchool.xueban("import", "resources", file.toString()).out())
        .startsWith("4 rows: 0 added, 0 changed, 2 unchanged, 2 rejected");
    assertThat(SmallSchool.xueban("search", "分数的加法", "--limit=1").out()).contains("i.1");
  }

  @Test
  void rejectedList_goesWhenTheFileIsMended() throws IOException {
    Path file = write("roster.csv", "class_id,grade,learner\nc-mend,8,m1\nc-mend,,\n");
    take("roster", file);
    assertThat(rejected(file)).contains("3\tlearner");

    write("roster.csv", "class_id,grade,learner\nc-mend,8,m1\nc-mend,8,m2\n");

    assertThat(take("roster", file)).isEqualTo(done(2, 1, 0, 1, 0));
    assertThat(files.resolve("roster.csv.rejected")).doesNotExist();
  }

  @Test
  void roster_tsvWithColumnsOfItsOwn() throws IOException {
    Path file = write("名单.tsv", "学号\t班\ns-1\tc-map\ns-2\tc-map\n");

    Ran ran =
        SmallSchool.xueban(
            "import",
            "roster",
            file.toString(),
            "--map=learner=学号",
            "--map=class_id=班",
            "--set=grade=8");

    assertThat(ran.out()).isEqualTo(done(2, 2, 0, 0, 0));
  }

  @Test
  void responses_gzippedCsv_twiceChangesNothing() throws IOException {
    Path file =
        gzip(
            "answers.csv.gz",
            "user,problem,correct\nr-1,item-1,1\nr-1,item-3,0\nr-2,nowhere,1\nr-2,item-1,7\n");
    String[] command = {"import", "responses", file.toString(), "--map=item_id=problem"};

    Ran first = SmallSchool.xueban(command);
    Ran second = SmallSchool.xueban(command);

    assertThat(first.out()).startsWith("4 rows: 2 added, 0 changed, 0 unchanged, 2 rejected");
    assertThat(rejected(file)).contains("4\tconcepts", "nowhere", "5\tscore", "r-2,item-1,7");
    assertThat(second.out()).startsWith("4 rows: 0 added, 0 changed, 2 unchanged, 2 rejected");
    assertThat(SmallSchool.xueban("profile", "r-1").out()).startsWith("r-1: 2 responses");
  }

  @Test
  void dryRun_saysWhatWouldBeAndStoresNothing() throws IOException {
    Path file = write("dry.csv", "class_id,grade,learner\nc-dry,8,m1\n");

    for (int i = 0; i < 2; i++) {
      Ran dry = SmallSchool.xueban("import", "roster", file.toString(), "--dry-run");
      assertThat(dry.out()).isEqualTo("dry run, nothing stored; " + done(1, 1, 0, 0, 0));
    }
    assertThat(SmallSchool.xueban("homework", "c-dry", "--concept=square").err()).contains("c-dry");
    assertThat(take("roster", file)).isEqualTo(done(1, 1, 0, 0, 0));
  }

  @Test
  void unknownConcepts_createdOrRejected() throws IOException {
    Path file =
        write("new.csv", "id,title,subject,concepts\nn.1,新的,imports,从未有过\nn.2,旧的,imports,\n");

    Ran strict = SmallSchool.xueban("import", "resources", file.toString(), "--concepts=reject");
    assertThat(strict.out()).startsWith("2 rows: 1 added, 0 changed, 0 unchanged, 1 rejected");
    assertThat(rejected(file)).contains("2\t", "从未有过");
    assertThat(take("resources", file)).isEqualTo(done(2, 1, 0, 1, 0));
  }

  @Test
  void noRowGood_saysWhyAndFails() throws IOException {
    Path file = write("wrong.csv", "klasse,grade,learner\nc,8,m1\nc,8,m2\n");

    Ran ran = SmallSchool.xueban("import", "roster", file.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("2 rows: 0 added, 0 changed, 0 unchanged, 2 rejected, see ");
    assertThat(ran.err())
        .startsWith("xueban: no row was taken; the first is line 2: class_id")
        .contains("name a column");
  }

  @Test
  void missingFile_namedBeforeAnyServiceIsAsked() {
    Ran ran = Ran.xueban("import", "resources", files.resolve("none.csv").toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "xueban: FILE: \"%s\" is not a file that can be read; correct the path.%n"
                .formatted(files.resolve("none.csv")));
  }

  @Test
  void unknownColumn_namedWithThoseThatThereAre() throws IOException {
    Path file = write("columns.csv", "class_id,grade,learner\nc,8,m1\n");

    Ran ran = SmallSchool.xueban("import", "roster", file.toString(), "--map=learner=pupil");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "xueban: FILE: columns.csv: the file has no column \"pupil\" to map to learner; it has"
                + " [class_id, grade, learner].%n".formatted());
  }

  @Test
  void unknownFormat_namedWithThoseThatThereAre() throws IOException {
    Ran ran = SmallSchool.xueban("import", "roster", write("class.xlsx", "x").toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("xueban: FILE: \"class.xlsx\" is of no known kind; it ends in .jsonl, .csv");
  }

  @Test
  void brokenGzip_oneSentenceThatSaysHowFarItCame() throws IOException {
    Path file = gzip("broken.csv.gz", "class_id,grade,learner\n" + "c-gz,8,m1\n".repeat(999));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    Ran ran = SmallSchool.xueban("import", "roster", file.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("broken.csv.gz", "importing again is safe").hasLineCount(1);
  }

  @Test
  void rejectedList_neverTakesThePlaceOfTheFile() throws IOException {
    Path file = write("kept.csv", "class_id,grade,learner\nc,8,m1\n");

    Ran ran =
        SmallSchool.xueban("import", "roster", file.toString(), "--rejected=" + file.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("--rejected", "is the file to import; name another");
    assertThat(file).content().startsWith("class_id");
  }

  @Test
  void rejectedList_cannotBeWritten_saysSo() throws IOException {
    Path file = write("bad.csv", "class_id,grade,learner\nc-list,8,m1\n,,\n");

    Ran ran =
        SmallSchool.xueban(
            "import", "roster", file.toString(), "--rejected=" + files.resolve("no/folder.tsv"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("--rejected: ", "no/folder.tsv", "name another file");
  }

  @Test
  void longName_isTaken() throws IOException {
    Path file = write("名".repeat(80) + ".csv", "class_id,grade,learner\nc-long,8,m1\n");

    assertThat(take("roster", file)).isEqualTo(done(1, 1, 0, 0, 0));
  }

  private static String done(int rows, int added, int changed, int unchanged, int rejected) {
    return "%d rows: %d added, %d changed, %d unchanged, %d rejected%n"
        .formatted(rows, added, changed, unchanged, rejected);
  }

  private static String take(String kind, Path file) {
    return SmallSchool.xueban("import", kind, file.toString()).out();
  }

  private static String rejected(Path file) throws IOException {
    return Files.readString(file.resolveSibling(file.getFileName() + ".rejected"));
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(files.resolve(name), content);
  }

  private Path gzip(String name, String content) throws IOException {
    Path file = files.resolve(name);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(UTF_8));
    }
    return file;
  }
}
