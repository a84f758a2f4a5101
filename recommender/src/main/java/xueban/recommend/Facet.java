package xueban.recommend;

/** By what hits can be counted. */
public enum Facet {
  SUBJECT,
  STAGE,
  GRADE,
  TYPE,
  EDITION,
  CONCEPT,
  LANGUAGE,
  PROVIDER
}
