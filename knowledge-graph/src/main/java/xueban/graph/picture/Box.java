package xueban.graph.picture;

/** A rectangle in pixels; y grows downwards. */
record Box(double x, double y, double width, double height) {
  double right() {
    return x + width;
  }

  /** Returns the y of its middle. */
  double middle() {
    return y + height / 2;
  }
}
