package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.internal.GrpcUtil;
import io.netty.util.Version;
import org.junit.jupiter.api.Test;

/**
 * Older versions have known holes in HTTP/2; a platform's bill of materials must not bring them
 * back.
 */
class NetworkLibrariesTest {
  @Test
  void netty_atLeast4_2_16() {
    assertThat(Version.identify()).isNotEmpty();
    Version.identify()
        .forEach(
            (artifact, version) ->
                assertThat(number(version.artifactVersion()))
                    .as(artifact)
                    .isGreaterThanOrEqualTo(Runtime.Version.parse("4.2.16")));
  }

  @Test
  void grpc_atLeast1_85() {
    assertThat(number(GrpcUtil.getGrpcBuildVersion().getImplementationVersion()))
        .isGreaterThanOrEqualTo(Runtime.Version.parse("1.85"));
  }

  private static Runtime.Version number(String version) {
    return Runtime.Version.parse(
        version.replaceAll("[^0-9.].*$", "").replaceAll("(\\.0)*\\.?$", ""));
  }
}
