package xueban.nlp;

/** Which side of a search a text is on. */
public enum TextRole {
  QUERY,
  PASSAGE
}
