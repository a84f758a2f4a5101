package xueban.recommend.relevance.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.recommend.SearchFilter;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.ShareInterval;

/** People who look at ranks with these chances and use what is attractive to them. */
class OpeningJudgementsTest {
  private static final double[] LOOKED_AT = {1, .6, .4};
  private static final Map<String, Double> ATTRACTIVE = Map.of("good", .9, "fair", .45, "bad", .1);
  private static final PeoplesJudgements NOBODY = PeoplesJudgements.of(List.of());

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final List<SampledSearch> searches = new ArrayList<>();
  private final List<OpenedHit> opened = new ArrayList<>();

  private void search(int times, String query, String... shown) {
    for (int i = 0; i < times; i++) {
      String id = "s" + searches.size();
      searches.add(
          new SampledSearch(
              id,
              query,
              SearchFilter.none(),
              List.of(shown),
              false,
              1,
              Instant.EPOCH,
              LocalDate.EPOCH,
              false));
      for (int rank = 1; rank <= shown.length; rank++) {
        double attractive = ATTRACTIVE.getOrDefault(shown[rank - 1], 0.);
        if (random.nextDouble() < LOOKED_AT[rank - 1] * attractive) {
          opened.add(new OpenedHit(id, shown[rank - 1], rank, 0));
        }
      }
    }
  }

  private void searchManyOrders(int times) {
    search(times, "圆", "good", "fair", "bad");
    search(times, "圆", "fair", "bad", "good");
    search(times, "圆", "bad", "good", "fair");
    search(times, "角", "fair", "good", "bad");
    search(times, "角", "good", "bad", "fair");
  }

  @Test
  void examination_isFoundAgain_withinItsInterval() {
    searchManyOrders(400);
    RankExamination examination = RankExamination.of(searches, opened);
    for (int rank = 1; rank <= 3; rank++) {
      ShareInterval at = examination.at(rank);
      assertThat(at).isNotNull();
      assertThat(LOOKED_AT[rank - 1]).as("rank %d: %s", rank, at).isBetween(at.least(), at.most());
      assertThat(at.most() - at.least()).isLessThan(.25);
    }
    assertThat(examination.at(4)).isNull();
    assertThat(examination.at(0)).isNull();
  }

  @Test
  void examination_intervals_holdTheTruthAbout95TimesOf100() {
    int held = 0;
    for (int trial = 0; trial < 200; trial++) {
      searches.clear();
      opened.clear();
      searchManyOrders(60);
      ShareInterval third = RankExamination.of(searches, opened).at(3);
      held += third != null && third.least() <= .4 && .4 <= third.most() ? 1 : 0;
    }
    assertThat(held).isBetween(180, 200);
  }

  @Test
  void whereRanksNeverChange_onlyTheFirstIsTold() {
    search(500, "圆", "fair", "good", "bad");
    assertThat(RankExamination.of(searches, opened).at(2)).isNull();
    // The good one is opened more rarely than the fair one above it would be; nothing is said of
    // it.
    assertThat(OpeningJudgements.of(searches, opened, NOBODY)).isEmpty();
  }

  @Test
  void right_isWhatMostUseWhoLook_whereverItStood() {
    searchManyOrders(60);
    assertThat(OpeningJudgements.of(searches, opened, NOBODY))
        .containsExactly(new Judgement("圆", "good", 2), new Judgement("角", "good", 2));
  }

  @Test
  void few_orShort_tellNothing() {
    search(15, "圆", "good");
    assertThat(OpeningJudgements.of(searches, opened, NOBODY)).isEmpty();
    search(40, "圆", "good");
    assertThat(OpeningJudgements.of(searches, opened, NOBODY)).hasSize(1);
    List<OpenedHit> left =
        opened.stream().map(hit -> new OpenedHit(hit.search(), hit.entry(), 1, 3)).toList();
    assertThat(OpeningJudgements.of(searches, left, NOBODY)).isEmpty();
    assertThat(OpeningJudgements.of(List.of(), List.of(), NOBODY)).isEmpty();
  }

  @Test
  void people_alwaysWin() {
    search(60, "圆", "good");
    Judgement wrong = new Judgement("圆", "good", 0);
    PeoplesJudgements people =
        PeoplesJudgements.of(List.of(new GivenJudgement("li", wrong, Instant.EPOCH)));
    assertThat(OpeningJudgements.of(searches, opened, people)).isEmpty();
  }
}
