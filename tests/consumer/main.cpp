// Uses the headers and the library; prints one line that the test knows.
#include <array>
#include <cstdio>
#include <latent/fast.hpp>
#include <latent/spectrum.hpp>

int main() {
  const std::array<double, 3> rho{2, 4, 8};
  std::array<double, 3> n{};
  latent::fast::batch::n_star(rho, 0.125, n);
  const Eigen::VectorXd eigenvalues = Eigen::VectorXd::LinSpaced(8, 0, 7).unaryExpr(
      [](double k) { return latent::fast::coeff(2, static_cast<std::uint64_t>(k)); });
  const auto fit = latent::fast::fit_geometric(eigenvalues, {0, 8});
  std::printf("%g %g %g, %llu modes, rho %.3f\n", n[0], n[1], n[2],
              static_cast<unsigned long long>(latent::fast::modes(1000, 1e-3)), fit.rho);
}
