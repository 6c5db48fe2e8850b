import Latent.LatentNumber
import Latent.ScalingExponent
