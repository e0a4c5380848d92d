enum P2 { static let x = PackageResources.ages_yaml }
