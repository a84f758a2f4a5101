package xueban.recommend.relevance.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.ShareInterval;

/**
 * What openings say of hits where nobody judged: right, if of those who looked at it surely half
 * used it.
 *
 * <p>A hit is used if it was opened and, where the time is known, stayed open for {@value #USED}
 * seconds. How often it was looked at follows from its ranks ({@link RankExamination}), taken at
 * the upper end, so that a low rank does not make it look better than it is. It needs {@value
 * #LOOKS} looks, and the lower end of the interval at a half.
 *
 * <p>It never says wrong: a hit may be left since another was enough, or since its title said all.
 * It cannot see that people trust what stands first. So it is for choosing between rankings and for
 * what to judge next, and no figure of {@link SearchFigures} has it.
 */
public final class OpeningJudgements {
  private static final int USED = 10;
  private static final int LOOKS = 20;
  private static final double MOST_USE_IT = .5;

  private OpeningJudgements() {}

  /** Looks at a hit, at the upper end, and its uses. */
  private static final class Uses {
    double looks;
    int used;
  }

  /**
   * Returns judgements of grade 2, by query and entry, of what people did not judge.
   *
   * @param opened of these searches
   */
  public static List<Judgement> of(
      List<SampledSearch> searches, List<OpenedHit> opened, PeoplesJudgements people) {
    RankExamination examination = RankExamination.of(searches, opened);
    Map<String, OpenedHit> bySearchAndRank = new HashMap<>();
    opened.forEach(hit -> bySearchAndRank.put(hit.search() + '\t' + hit.rank(), hit));
    Map<String, Map<String, Uses>> all = new TreeMap<>();
    for (SampledSearch search : searches) {
      for (int rank = 1; rank <= search.shown().size(); rank++) {
        @Nullable ShareInterval looked = examination.at(rank);
        if (looked == null) {
          break;
        }
        Uses uses =
            all.computeIfAbsent(search.query(), q -> new TreeMap<>())
                .computeIfAbsent(search.shown().get(rank - 1), e -> new Uses());
        uses.looks += looked.most();
        uses.used += isUsed(bySearchAndRank.get(search.id() + '\t' + rank)) ? 1 : 0;
      }
    }
    List<Judgement> judgements = new ArrayList<>();
    all.forEach(
        (query, entries) ->
            entries.forEach(
                (entry, uses) -> {
                  if (people.grade(query, entry).isEmpty() && isRight(uses)) {
                    judgements.add(new Judgement(query, entry, 2));
                  }
                }));
    return judgements;
  }

  private static boolean isUsed(@Nullable OpenedHit hit) {
    return hit != null && (hit.dwellSeconds() == 0 || hit.dwellSeconds() >= USED);
  }

  private static boolean isRight(Uses uses) {
    return uses.looks >= LOOKS
        && ShareInterval.ofShare(Math.min(1, uses.used / uses.looks), uses.looks).least()
            >= MOST_USE_IT;
  }
}
