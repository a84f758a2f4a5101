package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xueban.XuebanException;

class SvgFigureTest {
  @Test
  void requireSafe_shapesAndText_passes() {
    assertThatCode(
            () ->
                SvgFigure.requireSafe(
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>△ABC</title>"
                        + "<style>svg{color:#222}</style><g><path d=\"M0 0L1 1\"/>"
                        + "<text x=\"1\">A&lt;B</text></g></svg>"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><script>alert(1)</script></svg>",
        "<svg onload=\"alert(1)\"/>",
        "<svg><a href=\"https://example.org\"/></svg>",
        "<svg><text href=\"x\"/></svg>",
        "<svg><style>@import 'x';</style></svg>",
        "<svg><path fill=\"url(#a)\"/></svg>",
        "<svg><foreignObject/></svg>",
        "<svg><image/></svg>",
        "<html/>",
        "<svg>",
        "no picture",
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>",
      })
  void requireSafe_anythingElse_isRefused(String svg) {
    assertThatThrownBy(() -> SvgFigure.requireSafe(svg))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("figure");
  }

  @Test
  void requireSafe_tooLong_isRefused() {
    assertThatThrownBy(() -> SvgFigure.requireSafe("<svg>" + " ".repeat(70_000) + "</svg>"))
        .hasMessageContaining("65536");
  }
}
