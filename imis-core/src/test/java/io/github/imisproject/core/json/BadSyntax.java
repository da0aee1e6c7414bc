package io.github.imisproject.core.json;

import static io.github.imisproject.core.json.BadInput.directory;

import io.github.imisproject.core.document.Directory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Input that is no JSON, or too much of it. */
final class BadSyntax {
  private BadSyntax() {}

  static List<BadInput> all() {
    List<BadInput> all = new ArrayList<>();
    syntax(all);
    return all;
  }

  private static void syntax(List<BadInput> all) {
    all.add(directory("nothing at all", "", "json.empty", ""));
    all.add(directory("only white space", " \n\t", "json.empty", ""));
    all.add(
        directory(
            "cut off in an object",
            "{\"offers\":[{\"type\":\"Job",
            "json.truncated",
            "/offers/0/type"));
    all.add(directory("cut off after a comma", "{\"offers\":[],", "json.truncated", "/offers"));
    all.add(directory("cut off in a list", "{\"offers\":[", "json.truncated", "/offers"));
    all.add(directory("a missing quotation mark", "{offers:[]}", "json.syntax", ""));
    all.add(directory("a comma too many", "{\"offers\":[],}", "json.syntax", "/offers"));
    all.add(directory("single quotes", "{'offers':[]}", "json.syntax", ""));
    all.add(directory("a comment", "{/* hello */\"offers\":[]}", "json.syntax", ""));
    all.add(
        directory("a control character in a text", "{\"x\":\"a\u0001b\"}", "json.syntax", "/x"));
    all.add(directory("a bad escape", "{\"x\":\"\\q\"}", "json.syntax", "/x"));
    all.add(directory("a broken unicode escape", "{\"x\":\"\\u12G4\"}", "json.syntax", "/x"));
    all.add(directory("a wrong closing bracket", "{\"offers\":[}", "json.syntax", "/offers"));
    all.add(directory("a number with a leading zero", "{\"x\":012}", "json.syntax", "/x"));
    all.add(directory("NaN", "{\"x\":NaN}", "json.notANumber", "/x"));
    all.add(directory("Infinity", "{\"x\":-Infinity}", "json.notANumber", "/x"));
    all.add(
        directory("an exponent beyond all bounds", "{\"x\":1e99999999999}", "json.number", "/x"));
    all.add(directory("something after the end", "{} {}", "json.trailing", ""));
    all.add(directory("a second value after the end", "{}1", "json.trailing", ""));
    all.add(directory("a list in place of the document", "[]", "json.wrongType", ""));
    all.add(directory("a text in place of the document", "\"x\"", "json.wrongType", ""));
    all.add(directory("null in place of the document", "null", "json.null", ""));
    all.add(directory("a list that is an object", "{\"offers\":{}}", "json.wrongType", "/offers"));
    all.add(
        directory("a list twice", "{\"offers\":[],\"offers\":[]}", "json.duplicateKey", "/offers"));
    all.add(directory("a misspelt list", "{\"ofers\":[]}", "json.memberMeant", "/ofers"));
    all.add(directory("half a surrogate pair", "{\"x\":\"a\\uD83D\"}", "json.surrogate", "/x"));
    all.add(
        directory("two low surrogates", "{\"x\":[\"\\uDE00\\uDE00\"]}", "json.surrogate", "/x/0"));
    byte[] latin1 = "{\"x\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    all.add(new BadInput("Latin-1 bytes", Directory.class, latin1, "json.encoding", ""));
    byte[] surrogate = {
      '{', '"', 'x', '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
    };
    all.add(new BadInput("a surrogate in UTF-8", Directory.class, surrogate, "json.encoding", ""));
    byte[] overlong = {'{', '"', 'x', '"', ':', '"', (byte) 0xC0, (byte) 0xAF, '"', '}'};
    all.add(new BadInput("an overlong form", Directory.class, overlong, "json.encoding", ""));
    byte[] utf16 = "{\"offers\":[]}".getBytes(StandardCharsets.UTF_16);
    all.add(new BadInput("UTF-16", Directory.class, utf16, "json.encoding", ""));
    all.add(
        directory(
            "deep nesting",
            "{\"x\":" + "[".repeat(100_000),
            "json.tooDeep",
            "/x" + "/0".repeat(63)));
    all.add(
        directory("a long number", "{\"x\":" + "1".repeat(101) + "}", "json.numberTooLong", "/x"));
    all.add(
        directory(
            "a long text", "{\"x\":\"" + "a".repeat(1_000_001) + "\"}", "json.textTooLong", "/x"));
    all.add(directory("a long name", "{\"" + "a".repeat(1001) + "\":1}", "json.textTooLong", ""));
    all.add(
        directory(
            "a million values in one entity",
            "{\"x\":[" + "1,".repeat(1_000_000) + "1]}",
            "json.tooManyValues",
            "/x/99999"));
  }
}
