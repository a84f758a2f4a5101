package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xueban.graph.Stage;

class SchoolSubjectTest {
  @Test
  void of_manyWords_oneSubject() {
    assertThat(SchoolSubject.of("初中数学")).isEqualTo(new SchoolSubject("mathematics", Stage.JUNIOR));
    assertThat(SchoolSubject.of("Mathematics")).isEqualTo(new SchoolSubject("mathematics", null));
    assertThat(SchoolSubject.of("高中道德与法治")).isEqualTo(new SchoolSubject("politics", Stage.SENIOR));
  }

  @Test
  void of_unknown_keepsItsWords() {
    assertThat(SchoolSubject.of("数学竞赛")).isEqualTo(new SchoolSubject("数学竞赛", null));
    assertThat(SchoolSubject.of(" 3D printing ")).isEqualTo(new SchoolSubject("3D-printing", null));
    assertThat(SchoolSubject.of("")).isEqualTo(new SchoolSubject("", null));
    assertThat(SchoolSubject.of("初中")).isEqualTo(new SchoolSubject("初中", null));
  }
}
