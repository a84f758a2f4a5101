package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./xueban graph migrate}, and folders of tables taken in. */
class GraphMigrateCommandTest {
  private static final String HEAD = "id,name,subject,prerequisites\n";

  @TempDir Path files;

  @Test
  void migrate_besideAService_saysWhatDiffersThenMoves_aSecondTimeNothing() throws IOException {
    take("graph", "old.csv", HEAD + "mig.a,加,migrations,\nmig.b,乘,migrations,mig.a\n");
    take(
        "resources",
        "lessons.csv",
        "id,title,subject,concepts\nmig.1,乘法课,migrations,mig.b\nmig.2,加法课,migrations,mig.a\n");
    take("responses", "answers.csv", "learner,item,score,concepts\nmig-l,mig-item,1,mig.b\n");
    Path newer =
        write(
            "new.csv",
            HEAD
                + "mig.a,加,migrations,\n"
                + "mig.times,乘法,migrations,mig.a\n"
                + "mig.c,乘方,migrations,mig.times\n");
    Path changes = write("changes.csv", "old_id,new_id,kind\nmig.b,mig.times,rename\n");
    String[] command = {newer.toString(), "--changes=" + changes};

    Ran dry = migrate(SmallSchool.folder(), newer.toString(), "--changes=" + changes, "--dry-run");
    Ran first = migrate(SmallSchool.folder(), command);
    Ran second = migrate(SmallSchool.folder(), command);

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .startsWith("4 differences: 新增 1, 改编号 1, 改名 1, 新增先修 1\n  新增 mig.c: 乘方\n")
        .contains("  改编号 mig.b → mig.times\n")
        .containsPattern("\n\\w+ → \\w+: 1 resources and items, 1 learners\n$");
    assertThat(dry.out())
        .isEqualTo(first.out().replaceFirst("\n(\\w+ →)", "\ndry run, nothing changed; $1"));
    assertThat(second.out())
        .startsWith("no differences\n")
        .containsPattern("(\\w+) → \\1: 0 resources and items, 0 learners");
    assertThat(SmallSchool.xueban("profile", "mig-l").out()).contains("乘法");
  }

  @Test
  void migrate_withoutAService_builtIn_listsTheFirstDifferences() throws IOException {
    SmallSchool.makeFolder(files.resolve("data"));

    Ran ran = migrate(files.resolve("data"), "built-in", "--dry-run");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("\n  and \\d{3,} more; --all lists them\n")
        .hasLineCount(23);
  }

  @Test
  void migrate_all_listsEveryDifference() throws IOException {
    StringBuilder rows = new StringBuilder(HEAD);
    for (int i = 0; i < 25; i++) {
      rows.append("all.%d,名%d,all,\n".formatted(i, i));
    }
    Path file = write("all.csv", rows.toString());

    Ran ran = migrate(SmallSchool.folder(), file.toString(), "--dry-run", "--all");

    assertThat(ran.out()).startsWith("25 differences: 新增 25\n").hasLineCount(27);
  }

  @Test
  void migrate_idGoneUndeclared_saysHowToDeclareIt() throws IOException {
    take("graph", "gone.csv", HEAD + "gone.a,甲,gone,\ngone.b,乙,gone,\n");
    Path newer = write("newer.csv", HEAD + "gone.a,甲,gone,\ngone.b2,乙,gone,\n");

    Ran ran = migrate(SmallSchool.folder(), newer.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith("xueban: --changes: 1 concepts")
        .contains("gone.b", "Perhaps: gone.b,gone.b2,rename")
        .hasLineCount(1);
  }

  @Test
  void importFolder_takesItsTablesInOrder_twiceChangesNothing() throws IOException {
    Path tables = tables("t");

    Ran dry = SmallSchool.xueban("import", "graph", tables.toString(), "--dry-run");
    Ran first = SmallSchool.xueban("import", "graph", tables.toString());
    Ran second = SmallSchool.xueban("import", "graph", tables.toString());

    String rejected = " 1 rejected, see %s.rejected%n".formatted(tables);
    assertThat(dry.out())
        .isEqualTo("dry run, nothing stored; 4 rows: 3 added, 0 changed, 0 unchanged," + rejected);
    assertThat(first.out()).isEqualTo("4 rows: 3 added, 0 changed, 0 unchanged," + rejected);
    assertThat(second.out()).isEqualTo("4 rows: 0 added, 0 changed, 3 unchanged," + rejected);
    assertThat(files.resolve("t.rejected"))
        .content()
        .contains("3\tprerequisites.csv: ", "t.lost")
        .hasLineCount(2);
  }

  @Test
  void importFolder_ofAnotherKindOrWithoutTables_saysWhatIsTaken() throws IOException {
    Path empty = Files.createDirectory(files.resolve("empty"));
    Path map = Files.createDirectory(files.resolve("map"));
    Files.writeString(map.resolve("standards.js"), "x");

    assertThat(SmallSchool.xueban("import", "roster", empty.toString()).err())
        .contains("is a folder; only a graph is taken from one");
    assertThat(SmallSchool.xueban("import", "graph", empty.toString()).err())
        .contains("holds none of concepts.csv, prerequisites.csv");
    assertThat(SmallSchool.xueban("import", "graph", map.toString()).err())
        .contains("is a coherence map", "./xueban graph export map.json --from");
  }

  @Test
  void importMindMap_isTaken() throws IOException {
    Path map =
        write(
            "m.opml",
            "<opml version=\"2.0\"><head><title>m</title></head><body><outline text=\"数\">"
                + "<outline text=\"整数图\"/><outline text=\"分数图\"/></outline></body></opml>");

    Ran ran = SmallSchool.xueban("import", "graph", map.toString(), "--set=subject=mindmap");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("2 rows: 2 added, ");
  }

  private static Ran migrate(Path dataDir, String... args) {
    List<String> all = new ArrayList<>(List.of("graph", "migrate", "--data-dir=" + dataDir));
    all.addAll(List.of(args));
    return Ran.xueban(all.toArray(new String[0]));
  }

  private Path tables(String name) throws IOException {
    Path folder = Files.createDirectory(files.resolve(name));
    Files.writeString(
        folder.resolve("concepts.csv"), "id,name,subject\nt.a,甲表,tables\nt.b,乙表,tables\n");
    Files.writeString(folder.resolve("prerequisites.csv"), "before,after\nt.a,t.b\nt.a,t.lost\n");
    return folder;
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(files.resolve(name), content);
  }

  private void take(String kind, String name, String content) throws IOException {
    Ran ran = SmallSchool.xueban("import", kind, write(name, content).toString());
    assertThat(ran.out()).as(ran.err()).contains(" 0 rejected");
  }
}
