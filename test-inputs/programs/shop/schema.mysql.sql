CREATE TABLE `Customers` (
  `id` int AUTO_INCREMENT NOT NULL,
  `email` varchar(80) NOT NULL,
  `name` varchar(255),
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE (`email`)
);

CREATE TABLE `Addresses` (
  `id` int AUTO_INCREMENT NOT NULL,
  `street` varchar(255),
  `city` varchar(255),
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `CustomerId` int,
  PRIMARY KEY (`id`),
  FOREIGN KEY (`CustomerId`) REFERENCES `Customers` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE `Orders` (
  `id` int AUTO_INCREMENT NOT NULL,
  `placedAt` datetime,
  `total` decimal(10,2) NOT NULL,
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `CustomerId` int,
  PRIMARY KEY (`id`),
  FOREIGN KEY (`CustomerId`) REFERENCES `Customers` (`id`) ON DELETE NO ACTION ON UPDATE CASCADE
);

CREATE TABLE `Products` (
  `id` int AUTO_INCREMENT NOT NULL,
  `sku` varchar(20) NOT NULL,
  `title` varchar(255),
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  PRIMARY KEY (`id`),
  UNIQUE (`sku`)
);

CREATE TABLE `OrderLines` (
  `quantity` int NOT NULL,
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `OrderId` int NOT NULL,
  `ProductId` int NOT NULL,
  PRIMARY KEY (`OrderId`, `ProductId`),
  FOREIGN KEY (`OrderId`) REFERENCES `Orders` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (`ProductId`) REFERENCES `Products` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE `Categories` (
  `id` int AUTO_INCREMENT NOT NULL,
  `title` varchar(255),
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `parentId` int,
  PRIMARY KEY (`id`),
  FOREIGN KEY (`parentId`) REFERENCES `Categories` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE `Reviews` (
  `id` int AUTO_INCREMENT NOT NULL,
  `stars` int,
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `productId` int NOT NULL,
  `CustomerId` int,
  PRIMARY KEY (`id`),
  -- NO ACTION instead of ON DELETE SET NULL: MySQL refuses it, because `productId` is NOT NULL
  FOREIGN KEY (`productId`) REFERENCES `Products` (`id`) ON DELETE NO ACTION ON UPDATE CASCADE,
  FOREIGN KEY (`CustomerId`) REFERENCES `Customers` (`id`) ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE `OrderItems` (
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `ProductId` int NOT NULL,
  `OrderId` int NOT NULL,
  PRIMARY KEY (`ProductId`, `OrderId`),
  FOREIGN KEY (`ProductId`) REFERENCES `Products` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (`OrderId`) REFERENCES `Orders` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE `ProductCategories` (
  `createdAt` datetime NOT NULL,
  `updatedAt` datetime NOT NULL,
  `ProductId` int NOT NULL,
  `CategoryId` int NOT NULL,
  PRIMARY KEY (`ProductId`, `CategoryId`),
  FOREIGN KEY (`ProductId`) REFERENCES `Products` (`id`) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (`CategoryId`) REFERENCES `Categories` (`id`) ON DELETE CASCADE ON UPDATE CASCADE
);

