package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionCommandTest {
  @TempDir private Path folder;

  @Test
  void question_askedListedAnsweredAndRead() {
    Ran asked = xueban("question", "ask", "--learner=hong", "为什么", "斜边最长");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out()).contains("[waiting] hong：为什么 斜边最长");
    String id = asked.out().substring(0, asked.out().indexOf(' '));

    assertThat(xueban("question", "list", "--class=class-8").out()).contains(id);
    Ran answered = xueban("question", "answer", id, "因为直角是最大的角。", "--teacher=li");
    assertThat(answered.code()).as(answered.err()).isZero();
    assertThat(xueban("question", "list", "--learner=hong").out())
        .contains("[answered, new]")
        .contains("li：因为直角是最大的角。");
    assertThat(xueban("question", "list", "--learner=hong").out()).contains("[answered]");
  }

  private static Ran xueban(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(2, "--data-dir=" + SmallSchool.folder());
    return Ran.xueban(all.toArray(new String[0]));
  }

  @Test
  void question_unknownOrNone_isSaid() {
    assertThat(xueban("question", "answer", "none", "因为", "--teacher=li").err())
        .startsWith("xueban: There is no question \"none\".");
    assertThat(xueban("question", "list", "--learner=nobody").out()).contains("no questions");
  }

  @Test
  void faq_importedListedAskedDeleted() throws IOException {
    Path file = folder.resolve("faq.csv");
    Files.writeString(file, "id,question,answer\nhelp-1,怎么换座位？,请找班主任。\n,没有答案的,\n");
    Ran imported = SmallSchool.xueban("import", "faq", file.toString());
    assertThat(imported.out()).contains("2 rows: 1 added, 0 changed, 0 unchanged, 1 rejected");
    assertThat(xueban("faq", "list").out()).contains("help-1  怎么换座位？（1）");
    assertThat(SmallSchool.xueban("ask", "怎么换座位").out()).contains("请找班主任。 [1]", "(help-1)");
    assertThat(xueban("faq", "delete", "help-1").out()).contains("deleted help-1");
    assertThat(xueban("faq", "delete", "help-1").out()).contains("nothing changed");
    assertThat(SmallSchool.xueban("ask", "怎么换座位").out()).doesNotContain("[1]");
  }
}
