CREATE TABLE `harbour` (
  `id` bigint AUTO_INCREMENT NOT NULL,
  `version` int NOT NULL,
  `note` varchar(200) NOT NULL,
  PRIMARY KEY (`id`)
);

CREATE TABLE `boat` (
  `id` bigint AUTO_INCREMENT NOT NULL,
  `version` int NOT NULL,
  `note` varchar(200) NOT NULL,
  `harbour_id` bigint NOT NULL,
  PRIMARY KEY (`id`),
  CONSTRAINT `fk_boat_harbour` FOREIGN KEY (`harbour_id`) REFERENCES `harbour` (`id`) ON DELETE RESTRICT ON UPDATE NO ACTION
);

CREATE TABLE `berth` (
  `version` int NOT NULL,
  `berth_harbour_id` bigint NOT NULL,
  `berth_pier` int NOT NULL,
  PRIMARY KEY (`berth_harbour_id`, `berth_pier`),
  CONSTRAINT `fk_berth_berth_harbour` FOREIGN KEY (`berth_harbour_id`) REFERENCES `harbour` (`id`) ON DELETE CASCADE ON UPDATE NO ACTION
);

CREATE TABLE `sailor` (
  `id` bigint AUTO_INCREMENT NOT NULL,
  `version` int NOT NULL,
  `name` text NOT NULL,
  `bunk_berth_harbour_id` bigint,
  `bunk_berth_pier` int,
  PRIMARY KEY (`id`),
  CONSTRAINT `fk_sailor_bunk` FOREIGN KEY (`bunk_berth_harbour_id`, `bunk_berth_pier`) REFERENCES `berth` (`berth_harbour_id`, `berth_pier`) ON DELETE SET NULL ON UPDATE NO ACTION
);

CREATE TABLE `boat_crew` (
  `sailor_id` bigint NOT NULL,
  `boat_id` bigint NOT NULL,
  PRIMARY KEY (`sailor_id`, `boat_id`),
  CONSTRAINT `fk_boat_crew_key1` FOREIGN KEY (`sailor_id`) REFERENCES `sailor` (`id`) ON DELETE CASCADE ON UPDATE NO ACTION,
  CONSTRAINT `fk_boat_crew_key2` FOREIGN KEY (`boat_id`) REFERENCES `boat` (`id`) ON DELETE CASCADE ON UPDATE NO ACTION
);

CREATE INDEX `boat_crew_sailor` ON `boat_crew` (`sailor_id`);

CREATE INDEX `boat_crew_boat` ON `boat_crew` (`boat_id`);

