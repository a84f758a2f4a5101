package xueban.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConceptCellTest {
  @Test
  void of_words_givesTheSameCell() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 20_000; i++) {
      ConceptCell cell = random(random);
      assertThat(ConceptCell.of(cell.word0(), cell.word1())).as("seed 5, %d", i).isEqualTo(cell);
    }
  }

  @Test
  void answered_beyondTheMost_staysWithinRange_andRisesWithRight() {
    SplittableRandom random = new SplittableRandom(6);
    ConceptCell cell = ConceptCell.untouched(1);
    for (int i = 0; i < 5_000; i++) {
      boolean withHelp = random.nextBoolean();
      int units = random.nextInt(4) == 0 ? random.nextInt(17) : 16;
      ConceptCell next = cell.answered(units, withHelp, i);
      assertThat(ConceptCell.of(next.word0(), next.word1())).isEqualTo(next);
      assertThat(next.wrong()).isBetween(0.0, (double) next.independent());
      assertThat(next.assistedWrong()).isBetween(0.0, (double) next.assisted());
      ConceptCell right = cell.answered(16, withHelp, i);
      assertThat(right.right()).isGreaterThanOrEqualTo(cell.right());
      assertThat(right.wrong()).isLessThanOrEqualTo(cell.wrong());
      cell = next;
    }
    assertThat(cell.independent()).isEqualTo(ConceptCell.MAX_INDEPENDENT);
    assertThat(cell.assisted()).isEqualTo(ConceptCell.MAX_ASSISTED);
    assertThat(cell.right() / cell.independent()).isBetween(0.8, 0.95);
  }

  @Test
  void merged_andMoved_stayWithinRange() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      ConceptCell a = random(random);
      ConceptCell b = random(random).moved(a.key(), 1 + random.nextInt(5));
      ConceptCell merged = a.merged(b);
      assertThat(ConceptCell.of(merged.word0(), merged.word1())).isEqualTo(merged);
      assertThat(merged.right()).isBetween(0.0, (double) merged.independent());
      assertThat(b.right()).isBetween(0.0, (double) b.independent());
      assertThat(merged.contested()).isEqualTo(a.contested() || b.contested());
    }
  }

  @Test
  void interaction_of_bits_givesTheSame() {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 20_000; i++) {
      Interaction interaction =
          new Interaction(
              random.nextInt(1024),
              Interaction.itemHash("item" + i),
              random.nextInt(17),
              random.nextBoolean(),
              Interaction.gap(random.nextLong(1L << random.nextInt(40))));
      assertThat(Interaction.of(interaction.bits())).isEqualTo(interaction);
      assertThat(interaction.bits() >>> 48).isZero();
    }
  }

  private static ConceptCell random(SplittableRandom random) {
    int independent = random.nextInt(1024);
    int assisted = random.nextInt(128);
    return new ConceptCell(
        random.nextLong(1L << 39),
        random.nextBoolean(),
        1 + random.nextInt(4095),
        random.nextInt(1 << 27),
        independent,
        random.nextInt(independent * 16 + 1),
        random.nextInt(128),
        assisted,
        random.nextInt(assisted * 16 + 1));
  }
}
