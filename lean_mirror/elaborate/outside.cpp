#include "lean_mirror/elaborate/outside.hpp"

#include <algorithm>
#include <array>

namespace latent::lean {

namespace {

constexpr std::string_view k_complex = "complex numbers";
constexpr std::string_view k_limits = "filters and limits";
constexpr std::string_view k_derivatives = "derivatives";
constexpr std::string_view k_integrals = "integrals";
constexpr std::string_view k_measures = "measures";
constexpr std::string_view k_sums = "infinite sums";
constexpr std::string_view k_topology = "topology";
constexpr std::string_view k_growth = "asymptotic comparison";
constexpr std::string_view k_algebra = "general and linear algebra";
constexpr std::string_view k_sizes = "cardinalities";
constexpr std::string_view k_extended = "extended and non-negative numbers";
constexpr std::string_view k_numbers = "irrational and algebraic numbers";
constexpr std::string_view k_combinatorics = "graphs and combinatorics";
constexpr std::string_view k_geometry = "geometry";
constexpr std::string_view k_categories = "categories";
constexpr std::string_view k_programs = "programs";

struct Field {
  std::string_view name;
  std::string_view field;
};

/// Whole namespaces: `Complex` stands for itself and for all names that begin with `Complex.`.
constexpr auto k_namespaces = std::to_array<Field>({
    {"Complex", k_complex},
    {"ℂ", k_complex},
    {"UpperHalfPlane", k_complex},
    {"Filter", k_limits},
    {"MeasureTheory", k_measures},
    {"ProbabilityTheory", k_measures},
    {"MeasurableSpace", k_measures},
    {"Metric", k_topology},
    {"EMetric", k_topology},
    {"TopologicalSpace", k_topology},
    {"Topology", k_topology},
    {"UniformSpace", k_topology},
    {"Homeomorph", k_topology},
    {"ContinuousMap", k_topology},
    {"BoundedContinuousFunction", k_topology},
    {"Asymptotics", k_growth},
    {"FormalMultilinearSeries", k_sums},
    {"PowerSeries", k_algebra},
    {"Matrix", k_algebra},
    {"Polynomial", k_algebra},
    {"MvPolynomial", k_algebra},
    {"Submodule", k_algebra},
    {"Subspace", k_algebra},
    {"Subgroup", k_algebra},
    {"AddSubgroup", k_algebra},
    {"Subring", k_algebra},
    {"Subfield", k_algebra},
    {"Subalgebra", k_algebra},
    {"LinearMap", k_algebra},
    {"LinearEquiv", k_algebra},
    {"ContinuousLinearMap", k_algebra},
    {"LinearIsometry", k_algebra},
    {"AlgHom", k_algebra},
    {"RingHom", k_algebra},
    {"MonoidHom", k_algebra},
    {"AddMonoidHom", k_algebra},
    {"Module", k_algebra},
    {"Algebra", k_algebra},
    {"Ideal", k_algebra},
    {"Equiv", k_algebra},
    {"Units", k_algebra},
    {"ZMod", k_algebra},
    {"GaussianInt", k_algebra},
    {"PadicInt", k_algebra},
    {"Padic", k_algebra},
    {"IsLocalization", k_algebra},
    {"NumberField", k_algebra},
    {"EuclideanSpace", k_algebra},
    {"PiLp", k_algebra},
    {"lp", k_algebra},
    {"Basis", k_algebra},
    {"Finsupp", k_algebra},
    {"DFinsupp", k_algebra},
    {"MvPowerSeries", k_algebra},
    {"Quaternion", k_algebra},
    {"ArithmeticFunction", k_algebra},
    {"Representation", k_algebra},
    {"InnerProductSpace", k_algebra},
    {"SimpleGraph", k_combinatorics},
    {"Digraph", k_combinatorics},
    {"YoungDiagram", k_combinatorics},
    {"Finpartition", k_combinatorics},
    {"Nat.Partition", k_combinatorics},
    {"Sym2", k_combinatorics},
    {"Cardinal", k_sizes},
    {"Ordinal", k_sizes},
    {"NNReal", k_extended},
    {"ENNReal", k_extended},
    {"EReal", k_extended},
    {"ENat", k_extended},
    {"PNat", k_extended},
    {"Surreal", k_extended},
    {"Hyperreal", k_extended},
    {"CategoryTheory", k_categories},
    {"AlgebraicGeometry", k_categories},
    {"EuclideanGeometry", k_geometry},
    {"Affine", k_geometry},
    {"AffineSubspace", k_geometry},
    {"String", k_programs},
    {"Float", k_programs},
    {"Char", k_programs},
    {"IO", k_programs},
    {"Array", k_programs},
    {"Turing", k_programs},
    {"Computable", k_programs},
    {"Primrec", k_programs},
});

/// Names by themselves, in full.
constexpr auto k_names = std::to_array<Field>({
    {"nhds", k_limits},
    {"nhdsWithin", k_limits},
    {"limUnder", k_limits},
    {"lim", k_limits},
    {"ClusterPt", k_limits},
    {"AccPt", k_limits},
    {"MapClusterPt", k_limits},
    {"TendstoUniformly", k_limits},
    {"TendstoUniformlyOn", k_limits},
    {"TendstoLocallyUniformly", k_limits},
    {"deriv", k_derivatives},
    {"derivWithin", k_derivatives},
    {"HasDerivAt", k_derivatives},
    {"HasDerivWithinAt", k_derivatives},
    {"HasDerivAtFilter", k_derivatives},
    {"HasStrictDerivAt", k_derivatives},
    {"iteratedDeriv", k_derivatives},
    {"iteratedDerivWithin", k_derivatives},
    {"iteratedFDeriv", k_derivatives},
    {"fderiv", k_derivatives},
    {"fderivWithin", k_derivatives},
    {"HasFDerivAt", k_derivatives},
    {"HasFDerivWithinAt", k_derivatives},
    {"HasStrictFDerivAt", k_derivatives},
    {"lineDeriv", k_derivatives},
    {"gradient", k_derivatives},
    {"HasGradientAt", k_derivatives},
    {"Differentiable", k_derivatives},
    {"DifferentiableAt", k_derivatives},
    {"DifferentiableOn", k_derivatives},
    {"DifferentiableWithinAt", k_derivatives},
    {"ContDiff", k_derivatives},
    {"ContDiffAt", k_derivatives},
    {"ContDiffOn", k_derivatives},
    {"ContDiffWithinAt", k_derivatives},
    {"AnalyticAt", k_derivatives},
    {"AnalyticOn", k_derivatives},
    {"AnalyticOnNhd", k_derivatives},
    {"taylorWithin", k_derivatives},
    {"taylorWithinEval", k_derivatives},
    {"intervalIntegral", k_integrals},
    {"IntervalIntegrable", k_integrals},
    {"circleIntegral", k_integrals},
    {"Measurable", k_measures},
    {"MeasurableSet", k_measures},
    {"AEMeasurable", k_measures},
    {"tsum", k_sums},
    {"tprod", k_sums},
    {"Summable", k_sums},
    {"HasSum", k_sums},
    {"Multipliable", k_sums},
    {"HasProd", k_sums},
    {"finsum", k_sums},
    {"finprod", k_sums},
    {"HasFPowerSeriesAt", k_sums},
    {"Continuous", k_topology},
    {"ContinuousAt", k_topology},
    {"ContinuousOn", k_topology},
    {"ContinuousWithinAt", k_topology},
    {"UniformContinuous", k_topology},
    {"UniformContinuousOn", k_topology},
    {"LipschitzWith", k_topology},
    {"LipschitzOnWith", k_topology},
    {"HolderWith", k_topology},
    {"ContractingWith", k_topology},
    {"AntilipschitzWith", k_topology},
    {"Isometry", k_topology},
    {"UpperSemicontinuous", k_topology},
    {"LowerSemicontinuous", k_topology},
    {"IsOpen", k_topology},
    {"IsClosed", k_topology},
    {"IsClopen", k_topology},
    {"IsCompact", k_topology},
    {"IsConnected", k_topology},
    {"IsPreconnected", k_topology},
    {"IsComplete", k_topology},
    {"IsOpenMap", k_topology},
    {"IsClosedMap", k_topology},
    {"CompactSpace", k_topology},
    {"CompleteSpace", k_topology},
    {"ConnectedSpace", k_topology},
    {"CauchySeq", k_topology},
    {"Cauchy", k_topology},
    {"Dense", k_topology},
    {"DenseRange", k_topology},
    {"Bornology.IsBounded", k_topology},
    {"interior", k_topology},
    {"closure", k_topology},
    {"frontier", k_topology},
    {"segment", k_geometry},
    {"openSegment", k_geometry},
    {"convexHull", k_geometry},
    {"affineSpan", k_geometry},
    {"Collinear", k_geometry},
    {"midpoint", k_geometry},
    {"IsLocalMin", k_topology},
    {"IsLocalMax", k_topology},
    {"IsLocalExtr", k_topology},
    {"IsLocalMinOn", k_topology},
    {"IsLocalMaxOn", k_topology},
    {"Bornology", k_topology},
    {"Group", k_algebra},
    {"CommGroup", k_algebra},
    {"AddGroup", k_algebra},
    {"Ring", k_algebra},
    {"CommRing", k_algebra},
    {"Field", k_algebra},
    {"orderOf", k_algebra},
    {"IsCyclic", k_algebra},
    {"IsUnit", k_algebra},
    {"Irreducible", k_algebra},
    {"IsCoprime", k_algebra},
    {"Squarefree", k_algebra},
    {"minpoly", k_algebra},
    {"FiniteDimensional", k_algebra},
    {"LinearIndependent", k_algebra},
    {"legendreSym", k_algebra},
    {"jacobiSym", k_algebra},
    {"Irrational", k_numbers},
    {"Transcendental", k_numbers},
    {"IsAlgebraic", k_numbers},
    {"IsIntegral", k_numbers},
    {"Liouville", k_numbers},
    {"LiouvilleWith", k_numbers},
    {"Set.Finite", k_sizes},
    {"Set.Infinite", k_sizes},
    {"Set.Countable", k_sizes},
    {"Set.encard", k_sizes},
    {"Set.toFinset", k_sizes},
    {"Finite", k_sizes},
    {"Infinite", k_sizes},
    {"Countable", k_sizes},
    {"Uncountable", k_sizes},
    {"ENat.card", k_sizes},
    {"ENNReal.ofReal", k_extended},
    {"Real.toNNReal", k_extended},
});

std::string outside(std::string_view shown, std::string_view field) {
  return "`" + std::string(shown) + "` is outside what is read (" + std::string(field) + ")";
}

bool is_in(std::string_view name, std::string_view space) {
  return name.starts_with(space) && (name.size() == space.size() || name[space.size()] == '.');
}

/// The field of a full name; empty where it is not known.
std::string_view field_of(std::string_view name) {
  const auto exact = std::find_if(k_names.begin(), k_names.end(),
                                  [&](const Field& known) { return known.name == name; });
  if (exact != k_names.end()) return exact->field;
  const auto space = std::find_if(k_namespaces.begin(), k_namespaces.end(),
                                  [&](const Field& known) { return is_in(name, known.name); });
  return space != k_namespaces.end() ? space->field : std::string_view{};
}

/// Names inside of a namespace of the table above that stand by themselves where it is open.
constexpr auto k_inside = std::to_array<Field>({
    {"Filter.Tendsto", k_limits},
    {"Filter.atTop", k_limits},
    {"Filter.atBot", k_limits},
    {"Filter.Eventually", k_limits},
    {"Filter.Frequently", k_limits},
    {"Filter.limsup", k_limits},
    {"Filter.liminf", k_limits},
    {"Filter.cofinite", k_limits},
    {"Filter.map", k_limits},
    {"Filter.principal", k_limits},
    {"MeasureTheory.Measure", k_measures},
    {"MeasureTheory.volume", k_measures},
    {"MeasureTheory.MeasureSpace.volume", k_measures},
    {"MeasureTheory.Integrable", k_integrals},
    {"MeasureTheory.IntegrableOn", k_integrals},
    {"MeasureTheory.integral", k_integrals},
    {"MeasureTheory.lintegral", k_integrals},
    {"MeasureTheory.IsProbabilityMeasure", k_measures},
    {"MeasureTheory.IsFiniteMeasure", k_measures},
    {"MeasureTheory.AEStronglyMeasurable", k_measures},
    {"MeasureTheory.StronglyMeasurable", k_measures},
    {"MeasureTheory.MemLp", k_measures},
    {"MeasureTheory.Memℒp", k_measures},
    {"MeasureTheory.Lp", k_measures},
    {"ProbabilityTheory.variance", k_measures},
    {"ProbabilityTheory.cdf", k_measures},
    {"ProbabilityTheory.IndepFun", k_measures},
    {"ProbabilityTheory.iIndepFun", k_measures},
    {"ProbabilityTheory.gaussianReal", k_measures},
    {"Metric.ball", k_topology},
    {"Metric.closedBall", k_topology},
    {"Metric.sphere", k_topology},
    {"Asymptotics.IsBigO", k_growth},
    {"Asymptotics.IsLittleO", k_growth},
    {"Asymptotics.IsEquivalent", k_growth},
    {"Matrix.det", k_algebra},
    {"Matrix.trace", k_algebra},
    {"Matrix.transpose", k_algebra},
    {"Polynomial.X", k_algebra},
    {"Polynomial.C", k_algebra},
    {"Polynomial.eval", k_algebra},
    {"Polynomial.IsRoot", k_algebra},
    {"Complex.I", k_complex},
    {"Complex.re", k_complex},
    {"Complex.im", k_complex},
    {"Complex.abs", k_complex},
    {"Complex.arg", k_complex},
    {"Equiv.Perm", k_algebra},
    {"Module.finrank", k_algebra},
    {"Module.End", k_algebra},
    {"Set.Finite", k_sizes},
    {"Set.Infinite", k_sizes},
    {"Set.Countable", k_sizes},
});

}  // namespace

std::optional<std::string> why_outside(std::string_view name, const NameContext& context) {
  for (const Field& known : k_inside) {
    const std::size_t dot = known.name.rfind('.');
    const std::string_view space = known.name.substr(0, dot);
    const std::string_view last = known.name.substr(dot + 1);
    if (name == known.name || (name == last && context.is_active(space))) {
      return outside(space == "Complex" ? known.name : last, known.field);
    }
  }
  if (const std::string_view field = field_of(name); !field.empty()) return outside(name, field);
  for (const OpenedNamespace& open : context.opened) {
    const std::string full = open.name + "." + std::string(name);
    const std::string_view field = field_of(full);
    const auto exact = std::find_if(k_names.begin(), k_names.end(),
                                    [&](const Field& known) { return known.name == full; });
    if (!field.empty() && exact != k_names.end()) return outside(full, field);
  }
  return {};
}

std::optional<std::string> why_outside(Atom atom) {
  switch (atom) {
    case Atom::Neighborhoods:
    case Atom::NeighborhoodsNe:
    case Atom::NeighborhoodsLt:
    case Atom::NeighborhoodsGt:
    case Atom::NeighborhoodsLe:
    case Atom::NeighborhoodsGe:
    case Atom::Uniformity:
      return outside(spelling(atom), k_limits);
    case Atom::NNReals:
    case Atom::ENNReals:
    case Atom::PosNats:
    case Atom::ENats:
      return outside(spelling(atom), k_extended);
    case Atom::Tsum:
    case Atom::Tprod:
    case Atom::Finsum:
    case Atom::Finprod:
      return outside(spelling(atom), k_sums);
    case Atom::Equiv:
    case Atom::Embedding:
    case Atom::RingEquiv:
    case Atom::AddEquiv:
    case Atom::MulEquiv:
    case Atom::OrderEquiv:
    case Atom::OrderEmbedding:
    case Atom::RingMap:
    case Atom::AddMap:
    case Atom::MulMap:
    case Atom::OrderMap:
    case Atom::FinitelySupported:
      return outside(spelling(atom), k_algebra);
    default:
      return {};
  }
}

}  // namespace latent::lean
