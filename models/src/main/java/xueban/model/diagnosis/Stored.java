package xueban.model.diagnosis;

/** A diagnoser that a model folder can hold. */
interface Stored extends Diagnoser {
  /** Returns the word in the folder that says which code reads the numbers. */
  String family();

  /** Writes the numbers, not the Q-matrix. */
  void write(NumberLines.Writer out);
}
