package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperCommandTest {
  @TempDir private Path folder;

  private Path sheet(String text) throws IOException {
    return Files.writeString(folder.resolve("blueprint.csv"), text);
  }

  @Test
  void blueprint_aPaperWithItsTable_andDocuments() throws IOException {
    Path sheet = sheet("知识点,题型,难度,题数,分值\n勾股定理,填空,中,1,5\n平方,填空,易,1,3\n");
    Ran ran =
        SmallSchool.xueban(
            "paper", sheet.toString(), "--points=8", "--minutes=20", "--docx=" + folder);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("^\\S+  勾股定理、平方测试\n")
        .contains("version A: 2 items, 8.0 points")
        .containsPattern("(?m)^ +1\\. item-\\d +[35]\\.0 +0\\.\\d\\d")
        .containsPattern("(?m)^table: 勾股定理, \\S+: 5.0 of 5.0 points");
    assertThat(folder.resolve("试卷-勾股定理、平方测试-A.docx")).isNotEmptyFile();
    assertThat(folder.resolve("答案-勾股定理、平方测试-A.docx")).isNotEmptyFile();
  }

  @Test
  void gaps_areTold() throws IOException {
    Ran ran = SmallSchool.xueban("paper", sheet("知识点,题数,分值\n勾股定理,9,2\n").toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("note: 第 1 行「勾股定理」要 9 道题，还缺 7 道");
  }

  @Test
  void wrongInput_namedWithTheNextStep() throws IOException {
    assertThat(SmallSchool.xueban("paper", sheet("知识点,题数,分值\n魔法,9,2\n").toString()).err())
        .startsWith("xueban: BLUEPRINT: line 2: concept: the graph has no \"魔法\"");
    Path sheet = sheet("知识点,题数,分值\n勾股定理,1,2\n");
    assertThat(SmallSchool.xueban("paper", sheet.toString(), "--points=100").err())
        .startsWith("xueban: --points: 100 is not what the rows add up to (2)");
    assertThat(SmallSchool.xueban("paper", sheet.toString(), "--versions=5").err())
        .startsWith("xueban: --versions: 5 must be in ");
    assertThat(SmallSchool.xueban("paper", folder.resolve("none.csv").toString()).err())
        .contains("cannot be read");
    Files.writeString(sheet, "知识点,题数,分值\n", Charset.forName("GBK"));
    assertThat(SmallSchool.xueban("paper", sheet.toString()).err()).contains("not UTF-8");
  }

  @Test
  void record_aSheetOfAnswers_pointsAndWhatIsRefused() throws IOException {
    Ran made = SmallSchool.xueban("paper", sheet("知识点,题型,题数,分值\n平方,填空,1,3\n").toString());
    String paper = made.out().substring(0, made.out().indexOf(' '));
    Path answers = folder.resolve("answers.tsv");
    Files.writeString(answers, "学生\t卷\t1\t7\nxiao\tA\t49\t\nlan\tA\t-\tB\n");
    Ran ran = SmallSchool.lead("paper", "record", paper, answers.toString());

    assertThat(ran.out())
        .contains("xiao  A: 1 recorded, 3.0 points, 0 wait for a teacher")
        .contains("lan  A: 1 recorded, 0.0 points, 0 wait for a teacher")
        .contains("  7. not recorded: 7 is not on version A");
    assertThat(ran.code()).as("something was refused").isEqualTo(1);
    assertThat(ran.out()).doesNotContain("before");
    assertThat(SmallSchool.xueban("profile", "xiao").out()).contains("square");
    Files.writeString(answers, "learner\tversion\t1\nxiao\tA\t48\n");
    Ran again = SmallSchool.lead("paper", "record", paper, answers.toString());
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out())
        .contains("3.0 points", "1 were recorded before; what was taken then stays");
    Files.writeString(answers, "learner\t1\nxiao\t49\n");
    assertThat(SmallSchool.lead("paper", "record", paper, answers.toString()).err())
        .startsWith("xueban: FILE: line 2: version: is missing");
    Files.writeString(answers, "learner\tversion\t1\nxiao\tA\t49\n");
    assertThat(SmallSchool.lead("paper", "record", "none", answers.toString()).err())
        .contains("no paper \"none\"");
    assertThat(Ran.xueban("paper").err()).contains("'BLUEPRINT', or a command");
  }

  @Test
  void lessonCheck_itemsAndWhatTheyCheck() {
    Ran ran = SmallSchool.xueban("lesson-check", "class-8", "--concept=pythagoras");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).containsPattern("^\\d items, \\d min\n").contains("勾股定理");
    assertThat(
            SmallSchool.xueban("lesson-check", "class-8", "--concept=pythagoras", "--minutes=11")
                .err())
        .startsWith("xueban: --minutes: 11 must be in ");
  }
}
