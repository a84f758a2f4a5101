package xueban.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Events of every kind that act on each other, the same for the same seed: few items and concepts,
 * corrections that mean earlier events (of any kind, corrections too), hints before their response,
 * late answers and clocks that run back.
 */
public final class PlausibleEvents {
  public static final int CONCEPTS = 12;
  public static final int ITEMS = 40;
  private static final Instant START = Instant.parse("2025-09-01T00:00:00Z");

  private final RandomGenerator random;
  private final Map<String, List<String>> sent = new HashMap<>();
  private int next;
  private long seconds;

  public PlausibleEvents(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Returns the next event of the learner. */
  public LearnerEvent event(String learner) {
    List<String> earlier = sent.computeIfAbsent(learner, id -> new ArrayList<>());
    String id = "e" + next++;
    LearnerEvent event =
        switch (random.nextInt(24)) {
          case 0, 1 -> new HintEvent(id, learner, at(), item(), 1, Help.HINT);
          case 2 -> new RegradeEvent(id, learner, at(), any(earlier), score(), "");
          case 3 -> new RetractionEvent(id, learner, at(), any(earlier), "");
          case 4 -> new ContestEvent(id, learner, at(), concept(), "");
          case 5 -> new MigrationEvent(id, learner, at(), "graph-2", moves());
          default -> response(id, learner);
        };
    earlier.add(id);
    return event;
  }

  private ResponseEvent response(String id, String learner) {
    List<String> concepts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      concepts.add(concept());
    }
    Help help = random.nextInt(4) == 0 ? Help.values()[1 + random.nextInt(3)] : Help.NONE;
    Duration elapsed = random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(600));
    return new ResponseEvent(id, learner, at(), item(), 1, concepts, score(), help, elapsed, "");
  }

  private Instant at() {
    seconds += random.nextInt(40_000);
    long late = random.nextInt(10) == 0 ? random.nextLong(30L * 86_400) : 0;
    return START.plusSeconds(seconds - late);
  }

  public static String item(int number) {
    return "题-" + number;
  }

  public static String concept(int number) {
    return "知识点-" + number;
  }

  private String item() {
    return item(random.nextInt(ITEMS));
  }

  private String concept() {
    return concept(random.nextInt(CONCEPTS));
  }

  private String any(List<String> earlier) {
    boolean unknown = earlier.isEmpty() || random.nextInt(8) == 0;
    return unknown
        ? "e" + (next + random.nextInt(20))
        : earlier.get(random.nextInt(earlier.size()));
  }

  private double score() {
    return random.nextInt(6) == 0 ? random.nextDouble() : random.nextInt(3) == 0 ? 0 : 1;
  }

  private List<MigrationEvent.Move> moves() {
    List<MigrationEvent.Move> moves = new ArrayList<>();
    int from = random.nextInt(CONCEPTS);
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<String> to = new ArrayList<>();
      for (int j = random.nextInt(3); j > 0; j--) {
        to.add(concept());
      }
      moves.add(new MigrationEvent.Move(concept((from + i) % CONCEPTS), to));
    }
    return moves;
  }
}
