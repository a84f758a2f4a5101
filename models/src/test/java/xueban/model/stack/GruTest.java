package xueban.model.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.ResponseEvent;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.state.ItemTable;

class GruTest {
  private static final ItemTable TABLE =
      ItemTable.of(List.of("a", "b", "c", "d", "e"), List.of("p", "q"));

  @Test
  void tanh_isNearTheTrueOne_andRises() {
    float before = -1;
    for (int i = -2000; i <= 2000; i++) {
      float x = i / 200f;
      float squashed = Squash.tanh(x);
      assertThat(squashed).isCloseTo((float) StrictMath.tanh(x), within(2e-4f));
      assertThat(squashed).isGreaterThanOrEqualTo(before);
      before = squashed;
    }
    assertThat(Squash.step(0)).isEqualTo(.5f);
  }

  @Test
  void gradient_isTheSlopeOfTheLoss() {
    GruNumbers numbers = random(GruNumbers.zero(TABLE.items(), TABLE.concepts(), 3, 4), 7);
    Sequence learner = alternating(9, 3);
    GruPiece piece = new GruPiece(learner, 1, 8, 3);
    GruPass pass = new GruPass(numbers, 8, 0);
    pass.add(piece, generator(1));
    for (int i = 0; i < numbers.size(); i += 3) {
      float kept = numbers.values()[i];
      float step = 5e-3f;
      numbers.values()[i] = kept + step;
      double above = loss(numbers, piece);
      numbers.values()[i] = kept - step;
      double below = loss(numbers, piece);
      numbers.values()[i] = kept;
      double slope = (above - below) / (2 * step);
      assertThat((double) pass.gradient[i])
          .as("number %d", i)
          .isCloseTo(slope, within(4e-3 + .01 * Math.abs(slope)));
    }
    assertThat(pass.touched.stream().sum()).isPositive();
  }

  @Test
  void epoch_twice_givesTheSameBits() {
    assertThat(trained(2).values()).isEqualTo(trained(2).values());
  }

  @Test
  void epoch_outcomesThatAlternate_areFoundInTheOrder() {
    GruTrainer trainer = new GruTrainer(TABLE, 4, 8, 3);
    List<Sequence> held = learners(40, 1000);
    double before = trainer.loss(held);
    for (int walk = 0; walk < 12; walk++) {
      trainer.epoch(learners(200, 0), .02);
    }
    assertThat(before).isGreaterThan(.6);
    assertThat(trainer.loss(held)).isLessThan(.25); // counts alone cannot tell: ln 2 = .69
  }

  @Test
  void pieces_coverEveryResponseOnce() {
    for (int size = 1; size < 400; size += 7) {
      int[] counted = new int[size];
      for (GruPiece piece : GruPiece.of(alternating(size, 1), 64)) {
        for (int i = 0; i < piece.size(); i++) {
          counted[piece.first() + i] += piece.counts(i) ? 1 : 0;
        }
      }
      assertThat(counted).containsOnly(1);
    }
  }

  @Test
  void read_givesWhatWasWritten() {
    GruNumbers numbers = trained(1);
    ByteWriter out = new ByteWriter(64);
    numbers.write(out);
    GruNumbers read = GruNumbers.read(new ByteReader("numbers", out.toBytes()));
    assertThat(read.values()).isEqualTo(numbers.values());
    assertThat(read.fit(TABLE)).isTrue();
    assertThat(read.fit(ItemTable.of(List.of("a"), List.of()))).isFalse();
  }

  @Test
  void blend_oneMemberIsNoise_getsNoWeight() {
    RandomGenerator random = generator(5);
    double[] good = new double[4000];
    double[] noise = new double[4000];
    float[] scores = new float[4000];
    for (int i = 0; i < scores.length; i++) {
      good[i] = 2 * random.nextGaussian();
      noise[i] = 2 * random.nextGaussian();
      scores[i] = random.nextDouble() < 1 / (1 + Math.exp(-good[i])) ? 1 : 0;
    }
    LogOddsBlend blend = LogOddsBlend.fit(good, noise, scores, 4000);
    assertThat(blend.trees()).isCloseTo(1, within(.1));
    assertThat(blend.sequence()).isLessThan(.05);
  }

  @Test
  void blend_learnersWhoAreBetter_mixesButDoesNotBelieveThem() {
    RandomGenerator random = generator(6);
    double[] good = new double[4000];
    double[] other = new double[4000];
    float[] scores = new float[4000];
    for (int i = 0; i < scores.length; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      good[i] = a + b;
      other[i] = a - b;
      scores[i] = random.nextDouble() < 1 / (1 + Math.exp(-(a + .4 * b) - .5)) ? 1 : 0;
    }
    LogOddsBlend few = LogOddsBlend.fit(good, other, scores, 3);
    LogOddsBlend many = LogOddsBlend.fit(good, other, scores, 4000);
    assertThat(few.trees()).isCloseTo(.7, within(.08));
    assertThat(few.sequence()).isCloseTo(.3, within(.08));
    assertThat(few.bias()).isZero();
    assertThat(many.bias()).isZero();
  }

  private static GruNumbers trained(int walks) {
    GruTrainer trainer = new GruTrainer(TABLE, 4, 8, 3);
    for (int walk = 0; walk < walks; walk++) {
      trainer.epoch(learners(30, 0), .01);
    }
    return trainer.numbers();
  }

  private static double loss(GruNumbers numbers, GruPiece piece) {
    float[] query = new float[numbers.width()];
    float[] output = new float[numbers.hidden()];
    float[] state = new float[numbers.hidden()];
    GruCell cell = new GruCell(new GruMatrices(numbers));
    double loss = 0;
    for (int i = 0; i < piece.size(); i++) {
      Sequence learner = piece.learner();
      int at = piece.first() + i;
      double sum = numbers.query(learner.item(at), learner.concepts(at), query);
      numbers.output(query, output);
      for (int j = 0; j < state.length; j++) {
        sum += output[j] * state[j];
      }
      if (piece.counts(i)) {
        double p = 1 / (1 + Math.exp(-sum));
        loss -= learner.score(at) * Math.log(p) + (1 - learner.score(at)) * Math.log(1 - p);
      }
      cell.step(learner.item(at), learner.main(at), learner.score(at), state, state);
    }
    return loss;
  }

  private static GruNumbers random(GruNumbers numbers, long seed) {
    RandomGenerator random = generator(seed);
    for (int i = 0; i < numbers.size(); i++) {
      numbers.values()[i] = (float) (.5 * random.nextGaussian());
    }
    return numbers;
  }

  private static List<Sequence> learners(int count, int first) {
    List<Sequence> learners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      learners.add(alternating(20, first + i));
    }
    return learners;
  }

  /** Right and wrong in turn; which comes first and which items are drawn. */
  private static Sequence alternating(int size, long seed) {
    RandomGenerator random = generator(seed);
    boolean right = random.nextBoolean();
    List<LearnerEvent> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String item = String.valueOf((char) ('a' + random.nextInt(5)));
      String concept = random.nextBoolean() ? "p" : "q";
      events.add(
          new ResponseEvent(
              "e" + i,
              "ming",
              Instant.EPOCH,
              item,
              0,
              List.of(concept),
              right ? 1 : 0,
              Help.NONE,
              null,
              ""));
      right = !right;
    }
    return Sequence.of(events, TABLE);
  }

  private static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
