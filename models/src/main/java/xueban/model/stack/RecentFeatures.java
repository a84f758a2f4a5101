package xueban.model.stack;

import xueban.model.internal.Logistic;
import xueban.model.state.Window;

/** The features of a learner's last responses. */
final class RecentFeatures {
  private static final int FEW = 10;
  private static final int SOME = 20;

  private final Window past;
  private final Asked asked;
  private final ItemFacts facts;
  private final StackRow row;

  private RecentFeatures(Window past, Asked asked, ItemFacts facts, StackRow row) {
    this.past = past;
    this.asked = asked;
    this.facts = facts;
    this.row = row;
  }

  static void put(Window past, Asked asked, ItemFacts facts, StackRow row) {
    RecentFeatures features = new RecentFeatures(past, asked, facts, row);
    features.all();
    features.sameConcept();
    features.sameItem();
    features.runs();
  }

  private double easiness(int i) {
    return facts.easiness(past.item(i), past.concept(i));
  }

  /** Returns how much better than for the average learner the response went, in [-1, 1]. */
  private double surprise(int i) {
    return past.score(i) - Logistic.probability(facts.prior() + easiness(i));
  }

  private void all() {
    double[] fading = {0.6, 0.8, 0.9, 0.97};
    double[] surprises = new double[fading.length];
    double eighty = 0;
    double ninety = 0;
    for (int i = 0; i < past.size(); i++) {
      double surprise = surprise(i);
      for (int f = 0; f < fading.length; f++) {
        surprises[f] = fading[f] * surprises[f] + surprise;
      }
      eighty = 0.8 * eighty + past.score(i) - 0.5;
      ninety = 0.9 * ninety + past.score(i) - 0.5;
    }
    row.put(StackFeature.SURPRISE_60, surprises[0]);
    row.put(StackFeature.SURPRISE_80, surprises[1]);
    row.put(StackFeature.SURPRISE_90, surprises[2]);
    row.put(StackFeature.SURPRISE_97, surprises[3]);
    row.put(StackFeature.FADING_80, eighty);
    row.put(StackFeature.FADING_90, ninety);
    row.put(StackFeature.LAST, signed(1));
    row.put(StackFeature.SECOND_LAST, signed(2));
    row.put(StackFeature.THIRD_LAST, signed(3));
    row.put(StackFeature.STREAK, streak());
    row.put(StackFeature.LAST_EASINESS, past.size() == 0 ? 0 : easiness(past.size() - 1));
  }

  /** Returns 1 for right, -1 for wrong, between for partly right, 0 if there is none. */
  private double signed(int age) {
    return age > past.size() ? 0 : 2 * past.score(past.size() - age) - 1;
  }

  private int streak() {
    int length = 0;
    while (length < past.size()
        && past.right(past.size() - 1 - length) == past.right(past.size() - 1)) {
      length++;
    }
    return past.size() > 0 && past.right(past.size() - 1) ? length : -length;
  }

  private void sameConcept() {
    int ago = -1;
    int seen = 0;
    int few = 0;
    double fewRight = 0;
    int others = 0;
    double othersRight = 0;
    double fading = 0;
    double fast = 0;
    double slow = 0;
    for (int i = 0; i < past.size(); i++) {
      int age = past.size() - i;
      if (asked.shares(past.slot(i))) {
        double surprise = surprise(i);
        ago = age;
        seen++;
        fading = 0.7 * fading + past.score(i) - 0.5;
        fast = 0.6 * fast + surprise;
        slow = 0.9 * slow + surprise;
        few += age <= FEW ? 1 : 0;
        fewRight += age <= FEW ? past.score(i) : 0;
      } else if (age <= SOME) {
        others++;
        othersRight += past.score(i);
      }
    }
    row.put(StackFeature.SAME_AGO, StackRow.agoOf(ago));
    row.put(StackFeature.SAME_OF_64, seen);
    row.put(StackFeature.SAME_OF_10, few);
    row.put(StackFeature.SAME_RIGHT_OF_10, few == 0 ? -1 : fewRight / few);
    row.put(StackFeature.SAME_FADING, fading);
    row.put(StackFeature.SAME_SURPRISE_FAST, fast);
    row.put(StackFeature.SAME_SURPRISE_SLOW, slow);
    row.put(StackFeature.OTHERS_OF_20, others == 0 ? -1 : othersRight / others);
  }

  private void sameItem() {
    int ago = -1;
    int seen = 0;
    double last = 0;
    for (int i = 0; i < past.size(); i++) {
      if (past.hash(i) == asked.hash()) {
        seen++;
        ago = past.size() - i;
        last = 2 * past.score(i) - 1;
      }
    }
    row.put(StackFeature.ITEM_SEEN, seen);
    row.put(StackFeature.ITEM_LAST, last);
    row.put(StackFeature.ITEM_AGO, StackRow.agoOf(ago));
  }

  /** A run is a row of responses of one main concept; the one that goes on now counts apart. */
  private void runs() {
    int at = past.size() - 1;
    int length = 0;
    double right = 0;
    while (at >= 0 && asked.shares(past.slot(at))) {
      length++;
      right += past.score(at);
      at--;
    }
    row.put(StackFeature.RUN, length);
    row.put(StackFeature.RUN_RIGHT, right);
    int runs = 0;
    int ended = 0;
    double starts = 0;
    for (int i = 0; i < past.size(); i++) {
      if (i == 0 || past.slot(i) != past.slot(i - 1)) {
        starts += surprise(i);
        runs++;
      }
      boolean last = i == past.size() - 1 || past.slot(i) != past.slot(i + 1);
      ended += last && past.right(i) ? 1 : 0;
    }
    row.put(StackFeature.RUNS, runs);
    row.put(StackFeature.RUN_LENGTH, runs == 0 ? 0 : past.size() / (double) runs);
    row.put(StackFeature.RUN_ENDS, runs == 0 ? -1 : ended / (double) runs);
    row.put(StackFeature.RUN_STARTS, runs == 0 ? 0 : starts / runs);
  }
}
