package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @Test
  void text_findsByWords_withReasonAndConcepts() {
    Ran ran = SmallSchool.xueban("search", "勾股定理的证明", "--limit=2");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().toList())
        .startsWith("1. 勾股定理的证明  [lesson, lesson-p]")
        .contains("   知识点：勾股定理");
    assertThat(ran.out()).contains("标题中有").containsPattern("\n2 of (at least )?\\d+\n$");
  }

  @Test
  void filters_keepOnlyWhatTheyName() {
    assertThat(SmallSchool.xueban("search", "平方", "--type=video", "--grade=7").out())
        .contains("[video, lesson-s]")
        .contains("1 of 1");
  }

  @Test
  void nothing_saysWhatToTry() {
    Ran ran = SmallSchool.xueban("search", "平方", "--type=audio");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("Nothing found. Use other words, or fewer filters.");
  }

  @Test
  void understand_readsTheRequest_andSaysWhatItDid() {
    assertThat(SmallSchool.xueban("search", "七年级 平方 的视频，下册", "--understand").out().lines())
        .contains(
            "grade: 七年级  [filtered]",
            "concept: 平方  [searched]",
            "type: 视频  [filtered]",
            "term: 下学期  [not-applied]  资源没有标注学期，未按此筛选。")
        .anyMatch(line -> line.contains("[video, lesson-s]"));
  }

  @Test
  void explain_showsPartsOfEachScore() {
    assertThat(SmallSchool.xueban("search", "平方", "--explain", "--limit=1").out())
        .containsPattern("(?m)^   \\d+\\.\\d{4}  \\S");
  }

  @Test
  void pictureAndVoice_whereTheServiceTakesNone_saysWhatToSet(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("photo.png"), "x");
    assertThat(SmallSchool.xueban("search", "--picture=" + file).err())
        .startsWith("xueban: This service does not read pictures; the operator can install");
    assertThat(SmallSchool.xueban("search", "--voice=" + file).err())
        .startsWith("xueban: This service understands no speech; the operator can set");
    assertThat(SmallSchool.xueban("search", "--voice=" + folder.resolve("none")).err())
        .contains("none\" cannot be read");
  }

  @Test
  void noneOrTwoThingsToLookFor_isWrongUsage(@TempDir Path folder) {
    for (String[] args : new String[][] {{"search"}, {"search", "平方", "--voice=" + folder}}) {
      Ran ran = SmallSchool.xueban(args);
      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err())
          .startsWith("xueban: Give one of TEXT, --picture FILE and --voice FILE.");
    }
  }

  @Test
  void wrongOptions_namedAsTyped() {
    assertThat(SmallSchool.xueban("search", "平方", "--type=film"))
        .isEqualTo(
            new Ran(
                1,
                "",
                ("xueban: --type: \"film\" is unknown; give one of item, lesson, video, animation,"
                        + " audio, slides, lesson-plan, exercise-set, test-paper, reading,"
                        + " experiment, other.%n")
                    .formatted()));
    assertThat(SmallSchool.xueban("search", "平方", "--grade=77").err())
        .isEqualTo("xueban: --grade: 77 must be in 1..12.%n".formatted());
    assertThat(SmallSchool.xueban("search", "平方", "--limit=0").err())
        .isEqualTo("xueban: --limit: 0 must be in 1..100.%n".formatted());
    assertThat(SmallSchool.xueban("search", "长".repeat(2_001)).err()).startsWith("xueban: TEXT: ");
  }
}
