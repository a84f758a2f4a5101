package xueban.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.nlp.media.Recognition;
import xueban.nlp.media.RecognizedLine;
import xueban.v1.RecognizePictureResponse;
import xueban.v1.RecognizeSpeechResponse;
import xueban.v1.RecognizedText;

/** What was read in pictures and understood of speech, from the library to the protocol. */
final class RecognitionMapper {
  /** Longest query that Search takes. */
  private static final int MAX_QUERY_LENGTH = 1_000;

  private RecognitionMapper() {}

  static RecognizePictureResponse picture(Recognition recognition) {
    RecognizePictureResponse.Builder response = RecognizePictureResponse.newBuilder();
    switch (recognition) {
      case Recognition.Recognized read -> {
        read.lines().forEach(line -> response.addLines(line(line)));
        @Nullable Double confidence = read.confidence();
        response.setQuery(query(read.lines())).setConfidence(confidence == null ? 0 : confidence);
      }
      case Recognition.NothingReadable nothing -> response.setAdvice(nothing.advice());
      case Recognition.Refused refused -> throw XuebanException.invalid("picture", refused.why());
      case Recognition.Unavailable unavailable -> throw unavailable(unavailable);
    }
    return response.build();
  }

  static RecognizeSpeechResponse speech(Recognition recognition) {
    RecognizeSpeechResponse.Builder response = RecognizeSpeechResponse.newBuilder();
    switch (recognition) {
      case Recognition.Recognized read -> {
        read.lines().forEach(line -> response.addLines(line(line)));
        response.setQuery(query(read.lines()));
        @Nullable Double confidence = read.confidence();
        if (confidence != null) {
          response.setConfidence(confidence);
        }
      }
      case Recognition.NothingReadable nothing -> response.setAdvice(nothing.advice());
      case Recognition.Refused refused -> throw XuebanException.invalid("recording", refused.why());
      case Recognition.Unavailable unavailable -> throw unavailable(unavailable);
    }
    return response.build();
  }

  private static RecognizedText line(RecognizedLine line) {
    RecognizedText.Builder text = RecognizedText.newBuilder().setText(line.text());
    @Nullable Double confidence = line.confidence();
    if (confidence != null) {
      text.setConfidence(confidence);
    }
    return text.build();
  }

  private static XuebanException unavailable(Recognition.Unavailable unavailable) {
    ErrorCode code =
        switch (unavailable.cause()) {
          case NOT_SET_UP -> ErrorCode.NOT_ALLOWED_NOW;
          case BUSY, SPENT -> ErrorCode.OVERLOADED;
          case LATE, FAILED -> ErrorCode.NOT_AVAILABLE;
        };
    String why = unavailable.why();
    return new XuebanException(code, Character.toUpperCase(why.charAt(0)) + why.substring(1));
  }

  /** Returns lines as one query: a Chinese sentence that goes on in the next line is not parted. */
  static String query(List<RecognizedLine> lines) {
    StringBuilder query = new StringBuilder();
    for (RecognizedLine line : lines) {
      String text = line.text().replaceAll("\\p{Cntrl}", " ");
      if (!query.isEmpty()
          && !(Character.isIdeographic(query.codePointBefore(query.length()))
              && Character.isIdeographic(text.codePointAt(0)))) {
        query.append(' ');
      }
      query.append(text);
    }
    if (query.length() > MAX_QUERY_LENGTH) {
      boolean parted = Character.isHighSurrogate(query.charAt(MAX_QUERY_LENGTH - 1));
      query.setLength(parted ? MAX_QUERY_LENGTH - 1 : MAX_QUERY_LENGTH);
    }
    return query.toString();
  }
}
