package xueban.model.diagnosis;

import xueban.XuebanException;

/** Fits one family of models to responses; the same responses and seed give the same bits. */
public interface DiagnosisTrainer {
  /**
   * Returns the model that fits.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the responses are none, all right or all wrong
   */
  Diagnoser train(ResponseMatrix responses);
}
