package xueban.server.api;

import java.util.Optional;

/** The version of xueban, as its jar says. */
public final class ProductVersion {
  private ProductVersion() {}

  /** Returns such as {@code 0.1.0}; {@code dev} if it runs from class files. */
  public static String text() {
    return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
        .map(version -> version.replace("-SNAPSHOT", ""))
        .orElse("dev");
  }
}
