package io.github.imisproject.core.local;

import java.util.Map;

/**
 * One profile of a chain, as it was read: its own patch, and which file holds which section.
 *
 * @param folder the folder's name
 * @param patch the sections as members of one object
 * @param files by section, the file it stands in; sections not named stand in the head file
 * @param headRead whether the head file was there and could be read
 */
record Layer(
    String folder, Map<String, Object> patch, Map<String, String> files, boolean headRead) {
  /** Returns how many steps of a pointer lead to something in this layer. */
  int depth(String pointer) {
    Object at = patch;
    int depth = 0;
    for (String step : steps(pointer)) {
      if (!(at instanceof Map<?, ?> members) || !members.containsKey(step)) {
        break;
      }
      at = members.get(step);
      depth++;
    }
    return depth;
  }

  /** Returns file and pointer for a pointer into the whole profile. */
  String path(String pointer) {
    String[] steps = steps(pointer);
    String file = steps.length == 0 ? null : files.get(steps[0]);
    if (file == null) {
      return folder + "/" + LocalProfileReader.HEAD_FILE + "#" + pointer;
    }
    return folder + "/" + file + "#" + pointer.substring(1 + escape(steps[0]).length());
  }

  static String escape(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static String[] steps(String pointer) {
    if (pointer.isEmpty()) {
      return new String[0];
    }
    String[] steps = pointer.substring(1).split("/", -1);
    for (int i = 0; i < steps.length; i++) {
      steps[i] = steps[i].replace("~1", "/").replace("~0", "~");
    }
    return steps;
  }
}
