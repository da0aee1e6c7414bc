package io.github.imisproject.matching.internal;

import io.github.imisproject.core.text.LanguageTag;
import io.github.imisproject.i18n.stem.LabelTokeniser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that carry a sentence and say nothing of what it asks for: articles, pronouns,
 * prepositions, auxiliaries, and the verbs of asking. Immutable.
 *
 * <p>BM25 alone would count "my" in a small collection as a rare and telling word.
 */
public final class FunctionWords {
  private static final Map<String, Set<String>> BY_LANGUAGE = load();

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> all = new HashMap<>();
    put(
        all,
        LanguageTag.ENGLISH,
        "a an and any are as at be been but by can could do does for from had has have he her him"
            + " his how i i'd i'm if in into is it its just like looking me my need needs no not of"
            + " on or our out please she should so some someone somebody something that the their"
            + " them there they this to too us want wants was we were what when where which who"
            + " will wish with would you your");
    put(
        all,
        LanguageTag.FRENCH,
        "a à ai ainsi au aux avec avoir besoin c' ce ces cet cette cherche chercher d' dans de des"
            + " du elle elles en est et être eu il ils j' j'ai je l' la le les leur leurs lui m' ma"
            + " mais me mes moi mon n' ne nos notre nous ou où par pas pour qu' que qui s' sa sans"
            + " se ses si son sont souhaite suis sur t' ta te tes toi ton tu un une veux voudrais"
            + " vos votre vous y");
    put(
        all,
        LanguageTag.GREEK,
        "αλλά αν ανάγκη από αυτά αυτό αυτός αυτή για δεν δε εγώ είμαι είναι έχω έχουμε η ή ήθελα"
            + " θα θέλω θέλουμε και κάποιος κάποιον κάτι κι με μας μια μία μη μην μου μπορώ μπορεί"
            + " να ο οι όπως όταν ότι που πού πρέπει προς πως πώς σαν σας σε σου στα στη στην στης"
            + " στις στο στον στους στων τα τη την της τι τις το τον του τους των ψάχνω ψάχνουμε"
            + " χρειάζομαι χρειαζόμαστε ως ένα ένας έναν εμένα εμείς");
    put(
        all,
        LanguageTag.ARABIC,
        "أبحث أحتاج أرغب أريد أن أنا أنه أو إلى إن التي الذي الذين ب بحاجة بعض به بها ثم حيث حتى عن"
            + " عند على علي غير ف في فيه فيها قد ك كل كما كيف ل لا لأن لدي لدينا لكن لم لن له لها"
            + " لي لنا ما ماذا متى مع من منه منها نبحث نحتاج نحن نريد هذا هذه هل هم هناك هو هي و"
            + " يا");
    put(
        all,
        LanguageTag.FARSI,
        "آن آنها است اگر اما ام این با باید بر برای بعد به بود تا چه چون چیزی خواهم خود دارم داریم"
            + " در دنبال را شما شود کردن کسی کنم که لازم لطفا ما ما‌را می می‌خواهم می‌خواهیم"
            + " می‌گردم می‌گردیم من مرا نیاز نیازمند نیست هایی ها هر هست هستم هستند هم و وی یا یک");
    return Map.copyOf(all);
  }

  private FunctionWords() {}

  private static void put(Map<String, Set<String>> all, LanguageTag language, String words) {
    LabelTokeniser tokeniser = LabelTokeniser.of(language);
    Set<String> folded = new HashSet<>();
    for (String word : words.split(" ")) {
      List<String> parts = tokeniser.words(word);
      if (parts.size() == 1) {
        folded.add(parts.get(0));
      }
    }
    all.put(language.language(), Set.copyOf(folded));
  }

  /** Returns the folded function words of a language; none for a language outside the five. */
  public static Set<String> of(LanguageTag language) {
    return BY_LANGUAGE.getOrDefault(language.language(), Set.of());
  }
}
