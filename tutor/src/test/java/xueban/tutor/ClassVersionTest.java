package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Two teachers who change one class. */
class ClassVersionTest {
  private static final ClassGroup GROUP =
      new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong"));

  @Test
  void version_isAnotherAfterEachChange_andTheSameForTheSame() {
    List<ClassGroup> others =
        List.of(
            new ClassGroup("8-2", "三班", 8, "", List.of("ming", "hong")),
            new ClassGroup("8-2", "二班", 9, "", List.of("ming", "hong")),
            new ClassGroup("8-2", "二班", 8, "mathematics", List.of("ming", "hong")),
            new ClassGroup("8-2", "二班", 8, "", List.of("hong", "ming")),
            new ClassGroup("8-2", "二班", 8, "", List.of("minghong")),
            GROUP.without("hong"));
    assertThat(others)
        .extracting(ClassGroup::version)
        .doesNotContain(GROUP.version())
        .doesNotHaveDuplicates();
    assertThat(new ClassGroup("8-2", "二班", 8, "", List.of("ming", "hong")).version())
        .isEqualTo(GROUP.version())
        .hasSize(16);
  }

  @Test
  void putClass_atAVersionThatIsNoMore_isRefused_andTheOthersChangeStays() {
    try (Xueban xueban = Xueban.open(new InMemoryStores())) {
      assertStale(xueban, GROUP.version());
      assertThat(xueban.classes("", 10)).isEmpty();
      xueban.putClass(GROUP);
      ClassGroup first = xueban.putClass(GROUP.without("hong"), GROUP.version());

      assertStale(xueban, GROUP.version());
      assertThat(xueban.classGroup("8-2")).isEqualTo(first);
      assertThat(xueban.putClass(GROUP, first.version())).isEqualTo(GROUP);
    }
  }

  private static void assertStale(Xueban xueban, String expected) {
    assertThatThrownBy(() -> xueban.putClass(GROUP, expected))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STALE_REVISION))
        .hasMessageContaining("8-2");
  }
}
