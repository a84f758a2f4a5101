package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeltQueryTest {
  @Test
  void with_wordsBehindOneAnother() {
    SpeltQuery query = new SpeltQuery("初二 pythagorean theroem 视频", "pythagorean theroem");
    assertThat(query.with("pythagorean theorem")).isEqualTo("初二 pythagorean theorem 视频");
    assertThat(query.with("")).isEmpty();
    assertThat(query.with("theorem")).isEqualTo("theorem");
  }

  @Test
  void with_neverWithinAnotherWord_norInFrontOfTheWordBefore() {
    assertThat(new SpeltQuery("worksheet shet music", "shet music").with("sheet music"))
        .isEqualTo("worksheet sheet music");
    assertThat(new SpeltQuery("reshet shet", "shet").with("sheet")).isEqualTo("reshet sheet");
    assertThat(new SpeltQuery("shet music shet", "music shet").with("music sheet"))
        .isEqualTo("shet music sheet");
    assertThat(new SpeltQuery("初二shet视频", "shet").with("sheet")).isEqualTo("初二sheet视频");
  }

  @Test
  void with_aWordTheQueryDoesNotHave_isLeftOut() {
    assertThat(new SpeltQuery("陨石的密度", "密度 浮力").with("密度 沉浮")).isEqualTo("陨石的密度");
  }

  @Test
  void with_tooLong_theTextAlone() {
    String query = "长 ".repeat(SearchRequest.MAX_TEXT_LENGTH / 2 - 3) + "shet";
    assertThat(new SpeltQuery(query, "shet").with("sheets!")).isEqualTo("sheets!");
  }
}
