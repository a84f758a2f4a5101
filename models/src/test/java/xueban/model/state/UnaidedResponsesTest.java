package xueban.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.PlausibleEvents;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticTracer;

class UnaidedResponsesTest {
  @Test
  void next_saysWhatStatesSay() {
    LogisticTracer tracer = LogisticTracer.shipped();
    Set<Help> unhelpedButAfterHint = EnumSet.noneOf(Help.class);
    int unaidedCount = 0;
    for (long seed = 1; seed <= 5; seed++) {
      PlausibleEvents events = new PlausibleEvents(seed);
      UnaidedResponses unaided = new UnaidedResponses();
      CompactState state = CompactState.empty(new ConceptNames());
      for (int i = 0; i < 400; i++) {
        LearnerEvent event = events.event("ming");
        boolean counts =
            event instanceof ResponseEvent response && !StateEditor.assisted(state, response);
        assertThat(unaided.next(event)).as("seed %d, event %d", seed, i).isEqualTo(counts);
        unaidedCount += counts ? 1 : 0;
        if (event instanceof ResponseEvent response && !counts) {
          unhelpedButAfterHint.add(response.help());
        }
        state = LogisticTracer.own(tracer.fold(state, event));
      }
    }
    assertThat(unaidedCount).isGreaterThan(100);
    assertThat(unhelpedButAfterHint).contains(Help.NONE);
  }
}
