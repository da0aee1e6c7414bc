import io.github.imisproject.matching.bridge.LanguageExchangeScorer;
import io.github.imisproject.matching.bridge.MeetingWishRule;
import io.github.imisproject.matching.bridge.OtherCommunityRule;
import io.github.imisproject.matching.bridge.PeerExperienceScorer;
import io.github.imisproject.matching.bridge.PeerInterestScorer;
import io.github.imisproject.matching.bridge.PeerLanguageScorer;
import io.github.imisproject.matching.bridge.PeerNearnessScorer;
import io.github.imisproject.matching.bridge.PeerTimeScorer;
import io.github.imisproject.matching.bridge.SafeguardingRule;
import io.github.imisproject.matching.reciprocal.GeometricMean;
import io.github.imisproject.matching.reciprocal.HarmonicMean;
import io.github.imisproject.matching.reciprocal.Minimum;
import io.github.imisproject.matching.reciprocal.WeightedProduct;
import io.github.imisproject.matching.rule.AudienceRule;
import io.github.imisproject.matching.rule.AuthorisedProviderRule;
import io.github.imisproject.matching.rule.AvailabilityRule;
import io.github.imisproject.matching.rule.CapacityRule;
import io.github.imisproject.matching.rule.DistanceRule;
import io.github.imisproject.matching.rule.LanguageRule;
import io.github.imisproject.matching.rule.LegalStatusRule;
import io.github.imisproject.matching.rule.OfferEligibilityRule;
import io.github.imisproject.matching.rule.OpenCategoryRule;
import io.github.imisproject.matching.scorer.CostScorer;
import io.github.imisproject.matching.scorer.DistanceScorer;
import io.github.imisproject.matching.scorer.FreshnessScorer;
import io.github.imisproject.matching.scorer.InterestScorer;
import io.github.imisproject.matching.scorer.LanguageScorer;
import io.github.imisproject.matching.scorer.NeedScorer;
import io.github.imisproject.matching.scorer.PriorityScorer;
import io.github.imisproject.matching.scorer.ScheduleScorer;
import io.github.imisproject.matching.scorer.SkillScorer;
import io.github.imisproject.matching.scorer.TextScorer;
import io.github.imisproject.matching.spi.MechanismProvider;
import io.github.imisproject.matching.spi.Reciprocity;
import io.github.imisproject.matching.spi.Reranker;
import io.github.imisproject.matching.spi.Rule;
import io.github.imisproject.matching.spi.Scorer;
import io.github.imisproject.matching.story.StoryAcrossScorer;
import io.github.imisproject.matching.story.StoryBridgeScorer;
import io.github.imisproject.matching.story.StoryCareRule;
import io.github.imisproject.matching.story.StoryInterestScorer;
import io.github.imisproject.matching.story.StoryLanguageScorer;
import io.github.imisproject.matching.story.StoryPlaceScorer;
import io.github.imisproject.matching.story.StoryTopicScorer;
import io.github.imisproject.matching.story.StoryWordScorer;

/** Rules, scorers, index, allocation, explanation and evaluation of matches. */
module io.github.imisproject.matching {
  requires static transitive org.jspecify;
  requires transitive io.github.imisproject.core;
  requires transitive io.github.imisproject.i18n;
  requires tools.jackson.databind;

  exports io.github.imisproject.matching.allocation.arrivals;
  exports io.github.imisproject.matching.allocation.explain;
  exports io.github.imisproject.matching.allocation.io;
  exports io.github.imisproject.matching.allocation.mechanism;
  exports io.github.imisproject.matching.allocation.stable;
  exports io.github.imisproject.matching.allocation.optimise;
  exports io.github.imisproject.matching.allocation.welfare;
  exports io.github.imisproject.matching.allocation;
  exports io.github.imisproject.matching.audit;
  exports io.github.imisproject.matching.bridge;
  exports io.github.imisproject.matching.consent;
  exports io.github.imisproject.matching.evaluation.baseline;
  exports io.github.imisproject.matching.evaluation.data;
  exports io.github.imisproject.matching.evaluation.experiment;
  exports io.github.imisproject.matching.evaluation.metric.allocation;
  exports io.github.imisproject.matching.evaluation.metric.diversity;
  exports io.github.imisproject.matching.evaluation.metric.explanation;
  exports io.github.imisproject.matching.evaluation.metric.fairness;
  exports io.github.imisproject.matching.evaluation.metric.ranking;
  exports io.github.imisproject.matching.evaluation.metric.reciprocal;
  exports io.github.imisproject.matching.evaluation.report;
  exports io.github.imisproject.matching.evaluation.search;
  exports io.github.imisproject.matching.evaluation.split;
  exports io.github.imisproject.matching.evaluation.statistics;
  exports io.github.imisproject.matching.evaluation.synthetic;
  exports io.github.imisproject.matching.evaluation.trec;
  exports io.github.imisproject.matching.evaluation;
  exports io.github.imisproject.matching.explanation;
  exports io.github.imisproject.matching.gap;
  exports io.github.imisproject.matching.household;
  exports io.github.imisproject.matching.index;
  exports io.github.imisproject.matching.indicator.disclosure;
  exports io.github.imisproject.matching.indicator.noise;
  exports io.github.imisproject.matching.indicator;
  exports io.github.imisproject.matching.reciprocal;
  exports io.github.imisproject.matching.local;
  exports io.github.imisproject.matching.rerank;
  exports io.github.imisproject.matching.rule;
  exports io.github.imisproject.matching.scorer;
  exports io.github.imisproject.matching.search;
  exports io.github.imisproject.matching.spi;
  exports io.github.imisproject.matching.story;
  exports io.github.imisproject.matching.text;
  exports io.github.imisproject.matching;

  opens io.github.imisproject.matching.audit to
      io.github.imisproject.core;

  uses Reciprocity;
  uses MechanismProvider;
  uses Reranker;
  uses Rule;
  uses Scorer;

  provides Reciprocity with
      GeometricMean,
      HarmonicMean,
      Minimum,
      WeightedProduct;
  provides Rule with
      AudienceRule,
      AuthorisedProviderRule,
      AvailabilityRule,
      CapacityRule,
      DistanceRule,
      LanguageRule,
      LegalStatusRule,
      MeetingWishRule,
      OfferEligibilityRule,
      OpenCategoryRule,
      OtherCommunityRule,
      SafeguardingRule,
      StoryCareRule;
  provides Scorer with
      CostScorer,
      DistanceScorer,
      FreshnessScorer,
      InterestScorer,
      LanguageExchangeScorer,
      LanguageScorer,
      NeedScorer,
      PeerExperienceScorer,
      PeerInterestScorer,
      PeerLanguageScorer,
      PeerNearnessScorer,
      PeerTimeScorer,
      PriorityScorer,
      ScheduleScorer,
      SkillScorer,
      StoryAcrossScorer,
      StoryBridgeScorer,
      StoryInterestScorer,
      StoryLanguageScorer,
      StoryPlaceScorer,
      StoryTopicScorer,
      StoryWordScorer,
      TextScorer;

  exports io.github.imisproject.matching.allocation.verify;
}
