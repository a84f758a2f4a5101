package xueban.nlp.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.request.Found.Role;
import xueban.nlp.request.Found.Source;
import xueban.nlp.request.RequestWords.Entry;

/**
 * The table's words in a request; Chinese words for slots of three characters or more also where
 * they are written with characters that sound the same (人教板).
 */
final class TableFinder {
  private static final int LEAST_SOUNDED = 3;

  private TableFinder() {}

  static List<Found> find(String text, RequestWords words) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      for (Entry entry : words.at(text, i)) {
        int end = i + entry.text().length();
        if (!entry.meanings().isEmpty()) {
          found.add(new Found(Role.SLOT, i, end, entry.meanings(), Source.TABLE));
        } else if (entry.role().equals("KEEP")) {
          found.add(Found.keep(i, end));
        } else if (entry.role().equals("WHOLE")) {
          found.add(new Found(Role.KEEP, i, end, List.of(), Source.TABLE));
        } else if (entry.role().equals("DROP") && entry.text().length() > 1) {
          found.add(Found.drop(i, end));
        }
      }
    }
    for (Pattern pattern : words.patterns("KEEP")) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        found.add(Found.keep(m.start(), m.end()));
      }
    }
    for (Pattern pattern : words.patterns("DROP")) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        found.add(Found.drop(m.start(), m.end()));
      }
    }
    for (Pattern pattern : words.patterns("ASIDE")) {
      for (Matcher m = pattern.matcher(text); m.find(); ) {
        found.add(Found.aside(m.start(), m.end()));
      }
    }
    sounded(text, words, found);
    return found;
  }

  private static void sounded(String text, RequestWords words, List<Found> found) {
    for (Entry entry : words.soundedSlotWords(LEAST_SOUNDED)) {
      String word = entry.text();
      for (int i = 0; i + word.length() <= text.length(); i++) {
        if (soundsLike(text, i, word)) {
          found.add(new Found(Role.SLOT, i, i + word.length(), entry.meanings(), Source.SOUND));
        }
      }
    }
  }

  private static boolean soundsLike(String text, int start, String word) {
    for (int k = 0; k < word.length(); k++) {
      if (Sounds.of(text.charAt(start + k)) != Sounds.of(word.charAt(k))) {
        return false;
      }
    }
    return !text.startsWith(word, start);
  }
}
