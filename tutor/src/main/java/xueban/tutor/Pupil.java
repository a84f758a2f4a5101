package xueban.tutor;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import xueban.model.UngradedEvent;
import xueban.tutor.profile.LearnerView;
import xueban.tutor.profile.Responses;

/**
 * A learner as planning sees one.
 *
 * @param position position of the learner's last event
 */
record Pupil(String learner, long position, LearnerView view, Responses responses) {

  /** Returns the items answered within so many days before now, waiting answers among them. */
  Set<String> answeredWithin(int days) {
    Instant since = view.now().minus(Duration.ofDays(days));
    return Stream.concat(
            responses.all().stream()
                .filter(c -> c.event().at().isAfter(since))
                .map(c -> c.event().item()),
            responses.waiting().stream()
                .filter(answer -> answer.at().isAfter(since))
                .map(UngradedEvent::item))
        .collect(toSet());
  }
}
