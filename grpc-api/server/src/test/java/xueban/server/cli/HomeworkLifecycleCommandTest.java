package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A teacher at the command line: draft, look, edit, issue, read what came back, grade, end. */
class HomeworkLifecycleCommandTest {
  private static String planned(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "homework";
    args[1] = "class-8";
    args[2] = "--concept=pythagoras";
    args[3] = "--items=2";
    System.arraycopy(more, 0, args, 4, more.length);
    Ran ran = SmallSchool.xueban(args);
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }

  private static Ran homework(String command, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "homework";
    all[1] = command;
    System.arraycopy(args, 0, all, 2, args.length);
    return SmallSchool.lead(all);
  }

  @Test
  void draftToTheEnd() {
    String out = planned();
    String id = out.substring(0, out.indexOf(' '));
    assertThat(out).contains("a draft; learners see it after ./xueban homework issue " + id);
    Ran edited =
        homework("edit", id, "--learner=ming", "--add=item-3", "--note=补一补", "--teacher=王老师");
    assertThat(edited.code()).as(edited.err()).isZero();
    assertThat(edited.out()).contains("draft, revision 2");
    assertThat(homework("issue", id, "--revision=1").err())
        .startsWith("xueban: Homework \"" + id + "\" is at revision 2, not 1 (");
    assertThat(homework("issue", id).out()).contains("issued, revision 3");
    Ran results = homework("results", id);
    assertThat(results.code()).as(results.err()).isZero();
    assertThat(results.out())
        .contains("handed in: 0 of ")
        .contains("missing: ming")
        .containsPattern("(?m)^    item-3 +not-answered$");
    assertThat(homework("grade", id, "ming", "item-3", "1", "--reason=口头答对").err())
        .startsWith("xueban: ITEM: ming has not answered \"item-3\"");
    assertThat(homework("close", id).out()).contains("closed, revision 4");
    assertThat(homework("list", "class-8").out())
        .containsPattern("(?m)^" + id + "  closed     \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d  勾股定理作业$");
    assertThat(homework("list", "class-8", "--state=closed").out()).contains(id);
    assertThat(homework("list", "class-8", "--state=draft,withdrawn").out()).doesNotContain(id);
    assertThat(homework("list", "class-8", "--state=open").err()).contains("--state");
    assertThat(homework("list", "class-9").err()).contains("There is no class");
    assertThat(homework("withdraw", id, "--reason=不要了").err()).contains("is CLOSED");
  }

  @Test
  void issue_atOnce_saysNothingOfADraft_withdrawTakesItBack() {
    String out = planned("--issue");
    String id = out.substring(0, out.indexOf(' '));
    assertThat(out).doesNotContain("a draft");
    assertThat(homework("withdraw", id).out()).contains("withdrawn, revision 3");
  }

  @Test
  void wrongUsage_named() {
    assertThat(homework("edit", "x", "--add=item-3").err()).contains("--learner or --layer");
    assertThat(homework("edit", "x", "--due=tomorrow").err()).contains("--due", "tomorrow");
    assertThat(homework("results", "x").err()).contains("There is no homework \"x\"");
    assertThat(Ran.xueban("homework"))
        .satisfies(
            ran -> {
              assertThat(ran.code()).isEqualTo(2);
              assertThat(ran.err()).contains("Missing required parameter: 'CLASS'");
            });
  }
}
