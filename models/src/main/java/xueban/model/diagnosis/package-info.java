/**
 * Static cognitive diagnosis 认知诊断: from right and wrong answers and a Q-matrix (which item needs
 * which concepts) to a proficiency in each concept and the probability of each answer.
 *
 * <p>Static: answers have no order and nothing is learnt or forgotten between them; who learns over
 * time is followed by {@link xueban.model.Tracer}. Train with a {@link
 * xueban.model.diagnosis.DiagnosisTrainer}, ask a {@link xueban.model.diagnosis.Diagnoser}.
 */
@NullMarked
package xueban.model.diagnosis;

import org.jspecify.annotations.NullMarked;
