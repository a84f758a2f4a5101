package xueban.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Valid random learner events of every kind, the same for the same seed: full ranges, Chinese and
 * four-byte characters, longest ids. For property tests here and in stores.
 */
public final class RandomEvents {
  private static final String LETTERS = "abcXYZ0189-_.:/学伴勾股定理一元二次方程ﬀΩ";

  private final RandomGenerator random;
  private int next;

  public RandomEvents(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Returns an event of any kind about the learner, with an id that this object has not used. */
  public LearnerEvent event(String learner) {
    return switch (random.nextInt(8)) {
      case 0 -> new HintEvent(id(), learner, at(), word(), 1 + random.nextInt(9), hint());
      case 1 -> new RegradeEvent(id(), learner, at(), word(), score(), text(300));
      case 2 ->
          new ContestEvent(
              id(), learner, at(), word(), text(300), random.nextBoolean() ? id() : "");
      case 3 -> new RetractionEvent(id(), learner, at(), word(), text(300));
      case 4 -> new MigrationEvent(id(), learner, at(), word(), moves());
      case 5 -> UngradedEvent.of(response(learner));
      default -> response(learner);
    };
  }

  public ResponseEvent response(String learner) {
    return new ResponseEvent(
        id(),
        learner,
        at(),
        word(),
        random.nextInt(1_000),
        words(random.nextInt(ResponseEvent.MAX_CONCEPTS + 1)),
        score(),
        Help.values()[random.nextInt(Help.values().length)],
        random.nextBoolean() ? null : Duration.ofNanos(random.nextLong(1L << 50)),
        text(random.nextInt(50) == 0 ? ResponseEvent.MAX_ANSWER_LENGTH : 40));
  }

  /** Returns an identifier, once in ten times one of the greatest length. */
  public String word() {
    int length = random.nextInt(10) == 0 ? xueban.Ids.MAX_LENGTH : 1 + random.nextInt(20);
    StringBuilder word = new StringBuilder();
    while (word.length() < length) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private String id() {
    return "e" + next++ + "-" + word().substring(0, 1);
  }

  private String text(int most) {
    int length = random.nextInt(most + 1);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (text.length() < length - 1 && random.nextInt(20) == 0) {
        text.append("🎈");
      } else {
        text.append(
            random.nextInt(6) == 0 ? ' ' : LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return text.toString();
  }

  private Instant at() {
    return Instant.ofEpochSecond(
        random.nextLong(-5_000_000_000L, 5_000_000_000L), random.nextInt(1_000_000_000));
  }

  private double score() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> random.nextDouble();
      default -> 1;
    };
  }

  private Help hint() {
    return Help.values()[1 + random.nextInt(Help.values().length - 1)];
  }

  private List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  private List<MigrationEvent.Move> moves() {
    List<MigrationEvent.Move> moves = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      moves.add(new MigrationEvent.Move(word(), words(random.nextInt(3))));
    }
    return moves;
  }
}
