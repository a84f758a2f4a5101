package xueban.nlp.media;

/** Formats of pictures that are taken. */
public enum PictureFormat {
  JPEG,
  PNG
}
