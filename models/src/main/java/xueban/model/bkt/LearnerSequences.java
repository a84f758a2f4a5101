package xueban.model.bkt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xueban.model.ConceptNames;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.MigrationEvent;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticTracer;
import xueban.model.state.CompactState;
import xueban.model.state.StateEditor;

/**
 * Turns histories into each concept's answers. An answer to an item of several concepts is an
 * answer to each of them. When concepts migrate, the sequences of those that move end.
 */
final class LearnerSequences {
  private static final class Sequence {
    final byte ability;
    int[] kinds = new int[8];
    int count;

    Sequence(byte ability) {
      this.ability = ability;
    }

    void add(int kind) {
      if (count == kinds.length) {
        kinds = Arrays.copyOf(kinds, 2 * count);
      }
      kinds[count++] = kind;
    }
  }

  private final LogisticTracer folding;
  private final TreeMap<String, ConceptAnswers> concepts = new TreeMap<>();

  /**
   * @param folding measures ability
   */
  LearnerSequences(LogisticTracer folding) {
    this.folding = folding;
  }

  SortedMap<String, ConceptAnswers> concepts() {
    return concepts;
  }

  /** Adds one learner's events. */
  void add(List<LearnerEvent> events) {
    TreeMap<String, Sequence> sequences = new TreeMap<>();
    LearnerState state = folding.start(new ConceptNames());
    for (LearnerEvent event : events) {
      if (event instanceof ResponseEvent response) {
        add((CompactState) state, response, sequences);
      } else if (event instanceof MigrationEvent migration) {
        for (MigrationEvent.Move move : migration.moves()) {
          end(move.from(), sequences.remove(move.from()));
        }
      }
      state = folding.fold(state, event);
    }
    for (Map.Entry<String, Sequence> entry : sequences.entrySet()) {
      end(entry.getKey(), entry.getValue());
    }
  }

  private void add(CompactState state, ResponseEvent response, Map<String, Sequence> sequences) {
    boolean helped = StateEditor.assisted(state, response);
    int units = StateEditor.units(response.score());
    for (String concept : new TreeSet<>(response.concepts())) {
      ConceptAnswers answers = concepts.computeIfAbsent(concept, id -> new ConceptAnswers());
      Sequence sequence =
          sequences.computeIfAbsent(
              concept, id -> new Sequence((byte) Belief.abilityCode(state.ability())));
      int slot = helped ? Draft.HELPED : answers.slotOf(response.item());
      sequence.add(answers.kind(slot, units));
    }
  }

  private void end(String concept, @Nullable Sequence sequence) {
    ConceptAnswers answers = concepts.get(concept);
    if (sequence != null && answers != null) {
      answers.add(sequence.ability, sequence.kinds, sequence.count);
    }
  }
}
