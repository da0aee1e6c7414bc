package io.github.imisproject.i18n.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imisproject.core.problem.Problem;
import io.github.imisproject.core.problem.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Valid and invalid files by our own reading of XLIFF 2.1, made from fragments. A case is written
 * {@code place | fragment | code}: the place says what the fragment stands in, and the code, for an
 * invalid one, which rule it breaks.
 */
@DisplayName("An XLIFF file")
class XliffValidityTest {
  static final String DATA = "<originalData><data id='d'>%s</data></originalData>";

  static final String[] VALID = {
    "xliff| version='2.0' srcLang='en'",
    "xliff| version='2.1' srcLang='en' trgLang='fa-AF'",
    "xliff| version='2.1' srcLang='en' xml:space='preserve'",
    "xliff| version='2.1' srcLang='en' xmlns:x='urn:x' x:y='z'",
    "file| id='g' original='a.html' translate='no' canResegment='no' srcDir='ltr' trgDir='rtl'",
    "inFile|<skeleton href='s.xml'/>{unit}",
    "inFile|<skeleton>text <x:y xmlns:x='urn:x'/></skeleton>{unit}",
    "inFile|<skeleton href='s'/><x:y xmlns:x='urn:x'/><notes><note>n</note></notes>{unit}",
    "inFile|<notes><note id='n1' priority='10' category='c'"
        + " appliesTo='target'>n</note></notes>{unit}",
    "inFile|<group id='g'/>{unit}",
    "inFile|<group id='u1' name='n' type='my:menu' canResegment='yes'>{unit}</group>",
    "inFile|<group id='g'><notes><note>n</note></notes><group id='h'>{unit}</group></group>",
    "inFile|<group id='g'><x:y xmlns:x='urn:x'/></group>",
    "unit|<segment><source/></segment>",
    "unit|<segment id='s' state='final' subState='my:done'"
        + " canResegment='no'><source>a</source><target>b</target></segment>",
    "unit|<ignorable><source> </source></ignorable><segment><source>a</source></segment><ignorable"
        + " id='i'><source>.</source><target>.</target></ignorable>",
    "unit|<x:y xmlns:x='urn:x'/><notes><note>n</note></notes>"
        + DATA
        + "<segment><source>a</source></segment>",
    "unit|<segment><source>a</source><target"
        + " order='2'>b</target></segment><segment><source>c</source><target"
        + " order='1'>d</target></segment>",
    "unit|<segment><source xml:lang='en' xml:space='preserve'>a</source><target"
        + " xml:lang='el'>b</target></segment>",
    "unit|<segment><source xml:lang='EN'>a</source></segment>",
    "inline|<cp hex='0001'/>",
    "inline|<cp hex='FFFE'/>",
    "inline|<ph id='1'/>",
    "inline|<ph id='1' canCopy='no' canDelete='no' canReorder='firstNo' disp='d' equiv='e'"
        + " dataRef='d' subFlows='u1' type='fmt' subType='xlf:lb'/>",
    "inline|<ph id='1' type='ui' subType='xlf:var'/><ph id='2' type='image' subType='my:icon'/>",
    "inline|<ph id='1'/><ph id='2' copyOf='1'/>",
    "inline|<ph id='1' xmlns:fs='urn:oasis:names:tc:xliff:fs:2.0' fs:fs='br'/>",
    "inline|<pc id='1' dir='rtl' canOverlap='yes' dispStart='a' dispEnd='b' equivStart=''"
        + " equivEnd='' dataRefStart='d' dataRefEnd='d' type='link'>x <pc id='2'>y</pc></pc>",
    "inline|<sc id='1'/>x<ec startRef='1'/>",
    "inline|<sc id='1'/><sc id='2'/>x<ec startRef='1'/><ec startRef='2'/>",
    "inline|<sc id='1' isolated='yes'/>x",
    "inline|<ec id='1' isolated='yes' dir='ltr'/>x",
    "inline|<sc id='1' canCopy='no' canDelete='no' canReorder='firstNo'/>x<ec startRef='1'"
        + " canCopy='no' canDelete='no' canReorder='no'/>",
    "inline|<ph id='1' canCopy='no' canDelete='no' canReorder='firstNo'/><ph id='2' canCopy='no'"
        + " canDelete='no' canReorder='no'/>",
    "inline|<mrk id='m'>x</mrk>",
    "inline|<mrk id='m' translate='no' type='generic'>x <ph id='1'/></mrk>",
    "inline|<mrk id='m' type='comment' value='why'>x</mrk>",
    "inline|<mrk id='m' type='comment' ref='#n=n1'>x</mrk>",
    "inline|<mrk id='m' type='term' ref='http://example.org/t'>x</mrk>",
    "inline|<mrk id='m' type='my:thing' xmlns:x='urn:x' x:y='z'>x</mrk>",
    "inline|<sm id='m' type='term'/>x<em startRef='m'/>",
    "unit|<segment><source>a <sc id='1'/>b</source></segment><segment><source>c<ec"
        + " startRef='1'/></source></segment>",
    "unit|<segment><source><ph id='1'/></source><target><ph id='1'/><ph"
        + " id='9'/></target></segment>",
    "unit|<segment><source><pc id='1'>a</pc></source><target><sc id='1'/>b<ec"
        + " startRef='1'/></target></segment>",
    "unit|<segment><source><mrk id='m'>a</mrk></source><target><sm id='m'/>b<em"
        + " startRef='m'/></target></segment>",
    "unitAttributes| id='u2' name='any name!' translate='yes' type='my:t' srcDir='auto'"
        + " xml:space='default'",
    "whole|<?xml version='1.0' encoding='UTF-8'?><!-- c --><?p i?>{xliff}",
  };

  static final String[] INVALID = {
    "whole||malformed",
    "whole|<xliff|malformed",
    "whole|text|malformed",
    "whole|{xliff}{xliff}|malformed",
    "whole|<!DOCTYPE xliff>{xliff}|doctype",
    "whole|<!DOCTYPE xliff [<!ENTITY a 'b'>]>{xliff}|doctype",
    "whole|<xliff version='1.2'/>|root",
    "whole|<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'/>|root",
    "whole|<file xmlns='urn:oasis:names:tc:xliff:document:2.0'/>|root",
    "whole|<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1'"
        + " srcLang='en'/>|elementMissing",
    "xliff| srcLang='en'|attributeMissing",
    "xliff| version='2.1'|attributeMissing",
    "xliff| version='1.2' srcLang='en'|value",
    "xliff| version='2.1' srcLang='english language'|value",
    "xliff| version='2.1' srcLang='en_GB'|value",
    "xliff| version='2.1' srcLang='en' trgLang=''|value",
    "xliff| version='2.1' srcLang='en' xml:space='keep'|value",
    "xliff| version='2.1' srcLang='en' target='el'|attribute",
    "file||attributeMissing",
    "file| id=''|value",
    "file| id='a b'|value",
    "file| id='f' canResegment='maybe'|value",
    "file| id='f' srcDir='left'|value",
    "file| id='f' name='n'|attribute",
    "inFile||elementMissing",
    "inFile|text {unit}|text",
    "inFile|{unit}{unit}|idTwice",
    "inFile|{unit}<notes><note>n</note></notes>|misplaced",
    "inFile|<notes/>{unit}|elementMissing",
    "inFile|<notes><note>n</note></notes><notes><note>n</note></notes>{unit}|misplaced",
    "inFile|<notes><note>n</note></notes><skeleton href='s'/>{unit}|misplaced",
    "inFile|<skeleton/>{unit}|skeleton",
    "inFile|<skeleton href='s'>text</skeleton>{unit}|skeleton",
    "inFile|<skeleton href='s'/><skeleton href='t'/>{unit}|misplaced",
    "inFile|<notes><note id='n'>a</note><note id='n'>b</note></notes>{unit}|idTwice",
    "inFile|<notes><note priority='0'>a</note></notes>{unit}|value",
    "inFile|<notes><note priority='11'>a</note></notes>{unit}|value",
    "inFile|<notes><note appliesTo='both'>a</note></notes>{unit}|value",
    "inFile|<notes><note><ph id='1'/></note></notes>{unit}|misplaced",
    "inFile|<group/>{unit}|attributeMissing",
    "inFile|<group id='g' type='menu'/>{unit}|value",
    "inFile|<group id='g' type='xlf:menu'/>{unit}|value",
    "inFile|<group id='g'/><group id='g'/>{unit}|idTwice",
    "inFile|<group id='g'>{unit}</group>{unit}|idTwice",
    "inFile|<segment><source>a</source></segment>|misplaced elementMissing",
    "inFile|<body/>{unit}|misplaced element",
    "unitAttributes||attributeMissing",
    "unitAttributes| id='u 1'|value",
    "unitAttributes| id='u' approved='yes'|attribute",
    "unitAttributes| id='u' translate='true'|value",
    "unit||elementMissing",
    "unit|<ignorable><source> </source></ignorable>|elementMissing",
    "unit|text|text elementMissing",
    "unit|<segment/>|elementMissing",
    "unit|<segment><target>b</target></segment>|elementMissing",
    "unit|<segment><target>b</target><source>a</source></segment>|elementMissing misplaced",
    "unit|<segment><source>a</source><source>a</source></segment>|misplaced",
    "unit|<segment><source>a</source><target>b</target><target>b</target></segment>|misplaced",
    "unit|<segment>a<source>a</source></segment>|text",
    "unit|<segment state='done'><source>a</source></segment>|value",
    "unit|<segment subState='my:x'><source>a</source></segment>|needs",
    "unit|<segment state='final' subState='x'><source>a</source></segment>|value",
    "unit|<segment id='s'><source>a</source></segment><segment"
        + " id='s'><source>a</source></segment>|idTwice",
    "unit|<segment id='s'><source>a</source></segment><ignorable"
        + " id='s'><source>a</source></ignorable>|idTwice",
    "unit|<segment id='1'><source><ph id='1'/></source></segment>|idTwice",
    "unit|<segment xmlns:x='urn:x' x:y='z'><source>a</source></segment>|attribute",
    "unit|<segment><source>a</source><x:y xmlns:x='urn:x'/></segment>|misplaced",
    "unit|<segment><source>a</source></segment>" + DATA + "|misplaced",
    "unit|<originalData/><segment><source>a</source></segment>|elementMissing",
    "unit|<originalData><data id='d'/><data"
        + " id='d'/></originalData><segment><source>a</source></segment>|idTwice",
    "unit|<originalData><data>x</data></originalData><segment><source>a</source></segment>|attributeMissing",
    "unit|<originalData><data id='d'><ph"
        + " id='1'/></data></originalData><segment><source>a</source></segment>|misplaced",
    "unit|<originalData><data id='d'"
        + " xml:space='default'/></originalData><segment><source>a</source></segment>|value",
    "unit|<segment><source xml:lang='fr'>a</source></segment>|language",
    "unit|<segment><source>a</source><target xml:lang='fr'>b</target></segment>|language",
    "unit|<segment><source order='1'>a</source></segment>|attribute",
    "unit|<segment><source>a</source><target order='0'>b</target></segment>|value",
    "unit|<segment><source>a</source><target order='2'>b</target></segment>|order",
    "unit|<segment><source>a</source><target"
        + " order='2'>b</target></segment><segment><source>c</source><target>d</target></segment>|order",
    "noTarget|<segment><source>a</source><target>b</target></segment>|attributeMissing",
    "inline|<b>x</b>|misplaced element",
    "inline|<x:y xmlns:x='urn:x'/>|misplaced",
    "inline|<segment><source/></segment>|misplaced",
    "inline|<cp/>|attributeMissing",
    "inline|<cp hex='0041'/>|value",
    "inline|<cp hex='1'/>|value",
    "inline|<cp hex='zzzz'/>|value",
    "inline|<ph/>|attributeMissing",
    "inline|<ph id='1'>x</ph>|text",
    "inline|<ph id='1'/><ph id='1'/>|idTwice",
    "inline|<ph id='1' canCopy='firstNo'/>|value",
    "inline|<ph id='1' type='bold'/>|value",
    "inline|<ph id='1' subType='xlf:b'/>|needs",
    "inline|<ph id='1' type='ui' subType='xlf:b'/>|needs",
    "inline|<ph id='1' type='fmt' subType='xlf:var'/>|needs",
    "inline|<ph id='1' type='fmt' subType='xlf:zz'/>|value",
    "inline|<ph id='1' dataRef='none'/>|reference",
    "inline|<ph id='1' subFlows='nowhere'/>|reference",
    "inline|<ph id='1' copyOf='9'/>|reference",
    "inline|<ph id='1'/><ph id='2' copyOf='1' dataRef='d'/>|conflict",
    "inline|<pc id='1'>x</pc><ph id='2' copyOf='1'/>|reference",
    "inline|<ph id='1' canReorder='no'/>|conflict needs",
    "inline|<ph id='1' canReorder='firstNo'/>|conflict",
    "inline|<ph id='1' canReorder='no' canCopy='no' canDelete='no'/>|needs",
    "inline|<pc>x</pc>|attributeMissing",
    "inline|<pc id='1' dataRefStart='none'>x</pc>|reference",
    "inline|<pc id='1' dataRef='d'>x</pc>|attribute",
    "inline|<sc id='1'/>x|unpaired",
    "inline|<ec startRef='1'/>x|reference",
    "inline|<ec startRef='1'/>x<sc id='1'/>|reference unpaired",
    "inline|<sc id='1'/><ec startRef='1'/><ec startRef='1'/>|reference",
    "inline|<sc id='1'/><ec id='2' startRef='1'/>|conflict",
    "inline|<sc id='1'/><ec/>|needs unpaired",
    "inline|<ec isolated='yes'/>|needs",
    "inline|<sc id='1'/><ec isolated='yes' id='2' startRef='1'/>|conflict unpaired",
    "inline|<sc id='1' isolated='yes'/>x<ec startRef='1'/>|unpaired",
    "inline|<sc id='1'/>x<ec startRef='1' dir='rtl'/>|needs",
    "inline|<sc id='1' canCopy='no'/>x<ec startRef='1'/>|conflict",
    "inline|<sc id='1' canCopy='no' canDelete='no' canReorder='firstNo'/>x<ec startRef='1'"
        + " canCopy='no' canDelete='no' canReorder='firstNo'/>|conflict",
    "inline|<mrk>x</mrk>|attributeMissing",
    "inline|<mrk id='m' type='note'>x</mrk>|value",
    "inline|<mrk id='m' type='comment'>x</mrk>|conflict",
    "inline|<mrk id='m' type='comment' value='a' ref='#n=n1'>x</mrk>|conflict",
    "inline|<mrk id='m' type='comment' ref='#n=n9'>x</mrk>|reference",
    "inline|<sm id='m'/>x|unpaired",
    "inline|<em startRef='m'/>x|reference",
    "inline|<em/>x|attributeMissing",
    "inline|<sm id='m'/>x<em startRef='m'/><em startRef='m'/>|reference",
    "inline|<sc id='1'/>x<em startRef='1'/>|reference unpaired",
    "unit|<segment><source><ph id='1'/></source><target><pc"
        + " id='1'>x</pc></target></segment>|otherKind",
    "unit|<segment><source><mrk id='1'>a</mrk></source><target><ph"
        + " id='1'/></target></segment>|otherKind",
  };

  static Stream<String> valid() {
    return Arrays.stream(VALID);
  }

  static Stream<String> invalid() {
    return Arrays.stream(INVALID);
  }

  @ParameterizedTest
  @MethodSource("valid")
  void that_is_valid_is_accepted(String written) {
    Reading<XliffDocument> reading = read(written.split("\\|", 2));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.get().files()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void that_is_invalid_is_rejected_for_the_right_reason(String written) {
    int last = written.lastIndexOf('|');
    Reading<XliffDocument> reading = read(written.substring(0, last).split("\\|", 2));
    assertThat(reading.value()).isEmpty();
    Set<String> codes = new HashSet<>();
    for (Problem problem : reading.problems()) {
      codes.add(problem.code().substring("xliff.".length()));
      assertThat(problem.toString()).doesNotContain("{").contains(";");
    }
    assertThat(codes).containsExactlyInAnyOrder(written.substring(last + 1).split(" ", -1));
  }

  @Test
  void has_at_least_forty_cases_of_each_kind_here() {
    assertThat(VALID).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(INVALID).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  @Test
  void is_refused_where_it_would_exhaust_the_reader() {
    String deep = "<group id='g'>".repeat(2_000) + "</group>".repeat(2_000);
    assertThat(codes(read("inFile", deep))).containsExactly("xliff.tooDeep");
    String laughs = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + withInline("&b;");
    assertThat(codes(XliffReader.read(laughs.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("xliff.doctype");
    String fetch = "<!DOCTYPE x SYSTEM 'file:///etc/passwd' []>" + withInline("");
    assertThat(codes(XliffReader.read(fetch.getBytes(StandardCharsets.UTF_8))))
        .containsExactly("xliff.doctype");
    assertThat(codes(XliffReader.read(new byte[XmlTree.MAX_BYTES + 1])))
        .containsExactly("xliff.tooLarge");
  }

  @Test
  void that_is_cut_anywhere_is_rejected_and_never_fails() {
    byte[] whole = withInline("x <pc id='1'>é</pc>").getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(XliffReader.read(Arrays.copyOf(whole, length)).value()).isEmpty();
    }
  }

  private static List<String> codes(Reading<XliffDocument> reading) {
    return reading.problems().stream().map(Problem::code).toList();
  }

  private static Reading<XliffDocument> read(String... written) {
    String fragment = written.length < 2 ? "" : written[1];
    String unit = "<unit id='u1'><segment><source>a</source></segment></unit>";
    String standard = " version='2.1' srcLang='en' trgLang='el'";
    String file =
        switch (written[0]) {
          case "whole" -> fragment.replace("{xliff}", xliff(standard, " id='f'", unit));
          case "xliff" -> xliff(fragment, " id='f'", unit);
          case "file" -> xliff(standard, fragment, unit);
          case "inFile" -> xliff(standard, " id='f'", fragment.replace("{unit}", unit));
          case "unitAttributes" -> xliff(standard, " id='f'", unit.replace(" id='u1'", fragment));
          case "unit" ->
              xliff(standard, " id='f'", "<unit id='u1'>" + fragment.formatted("x") + "</unit>");
          case "noTarget" ->
              xliff(
                  " version='2.1' srcLang='en'",
                  " id='f'",
                  "<unit id='u1'>" + fragment + "</unit>");
          case "inline" -> withInline(fragment);
          default -> throw new IllegalArgumentException(written[0]);
        };
    return XliffReader.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static String xliff(String attributes, String fileAttributes, String content) {
    return "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0'"
        + attributes
        + "><file"
        + fileAttributes
        + ">"
        + content
        + "</file></xliff>";
  }

  /** A file with notes, original data and an inline fragment. */
  private static String withInline(String inline) {
    return xliff(
        " version='2.1' srcLang='en' trgLang='el'",
        " id='f'",
        "<unit id='u1'><notes><note id='n1'>n</note></notes>"
            + DATA.formatted("x")
            + "<segment><source>"
            + inline
            + "</source></segment></unit>");
  }
}
