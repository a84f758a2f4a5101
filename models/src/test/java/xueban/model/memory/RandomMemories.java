package xueban.model.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random valid parameters and histories. */
final class RandomMemories {
  private final Random random;

  RandomMemories(long seed) {
    random = new Random(seed);
  }

  FsrsParameters parameters() {
    double[] w = new double[FsrsVector.SIZE];
    for (int i = 0; i < w.length; i++) {
      double least = FsrsVector.least(i);
      double most = FsrsVector.most(i);
      w[i] =
          switch (random.nextInt(10)) {
            case 0 -> least;
            case 1 -> most;
            default ->
                i < FsrsVector.INITIAL_STABILITIES
                    ? least * Math.pow(most / least, random.nextDouble())
                    : least + random.nextDouble() * (most - least);
          };
      w[i] = Math.max(least, Math.min(most, w[i]));
    }
    return FsrsVector.read(w);
  }

  MemoryState state() {
    double stability = 0.001 * Math.pow(3.65e7, random.nextDouble());
    return new MemoryState(Math.min(36_500, stability), 1 + 9 * random.nextDouble());
  }

  Rating rating() {
    return Rating.values()[random.nextInt(4)];
  }

  /** Returns days until the next answer: on the same day in a third of cases. */
  double days() {
    return random.nextInt(3) == 0 ? 0.9 * random.nextDouble() : Math.pow(300, random.nextDouble());
  }

  List<Review> history(int answers) {
    List<Review> history = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      history.add(new Review(rating(), days()));
    }
    return history;
  }

  /** Returns a history whose outcomes come from the memory: recalled with its probability. */
  List<Review> history(FsrsMemory memory, int answers) {
    List<Review> history = new ArrayList<>();
    Rating rating = rating();
    history.add(new Review(rating, 0));
    MemoryState state = memory.first(rating);
    for (int i = 1; i < answers; i++) {
      double days = days();
      boolean recalled = random.nextDouble() < memory.recall(state, days);
      rating = recalled ? Rating.values()[1 + random.nextInt(3)] : Rating.AGAIN;
      history.add(new Review(rating, days));
      state = memory.next(state, days, rating);
    }
    return history;
  }
}
